-- SPDX-License-Identifier: Apache-2.0
-- Verdicts that became others (absent = as first said), and books: what was noted in order, as at the desk.
alter table rated add column revision integer;

create table noted (
  book bigint not null, number bigint not null, text text not null, at bigint not null,
  primary key (book, number));
