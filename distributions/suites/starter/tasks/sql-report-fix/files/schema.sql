-- PostgreSQL 16
create table customers (
  id    bigint primary key,
  name  text not null              -- not unique, several customers may share a name
);

create table orders (
  id           bigint primary key,
  customer_id  bigint not null references customers(id),
  created_at   timestamp not null,
  status       text,               -- 'paid', 'cancelled', or null while the order is open
  total        numeric(12,2) not null
);

create table order_items (
  id        bigint primary key,
  order_id  bigint not null references orders(id),
  sku       text not null,
  quantity  integer not null
);
