-- SPDX-License-Identifier: Apache-2.0
-- The table in which Flyway keeps what it did, as Flyway makes it.

create table store_history (
  installed_rank integer not null primary key, version varchar(50), description varchar(200) not null, type varchar(20) not null,
  script varchar(1000) not null, checksum integer, installed_by varchar(100) not null, installed_on ${now},
  execution_time integer not null, success boolean not null);

create index store_history_s_idx on store_history (success);
