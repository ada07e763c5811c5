-- SPDX-License-Identifier: Apache-2.0
-- One schema for every database. What differs stands in placeholders: bytes, serial (a primary key that grows), and
-- clustered (rows kept in the order of their key, for tables with short rows).

create table stamp (
  id bigint not null primary key, name text not null, bundle text not null, version text not null, sha256 text not null,
  unique (name, bundle, version, sha256));

create table word (id bigint not null primary key, text text not null unique);

create table run (
  id bigint not null, revision integer not null, name text not null, plan text not null, stamps text not null, at bigint not null,
  primary key (id, revision), unique (name, revision));

create table task_text (digest ${bytes} not null primary key, text text not null);

create table task (
  run bigint not null, ordinal bigint not null, revision integer not null, id text not null, digest ${bytes} not null,
  primary key (run, ordinal, revision)) ${clustered};

create table call_started (
  run bigint not null, attempt ${bytes} not null, ordinal integer not null, at bigint not null, prompt ${bytes} not null,
  model bigint not null,
  primary key (run, attempt, ordinal, at)) ${clustered};

create table call_ended (
  run bigint not null, attempt ${bytes} not null, ordinal integer not null, prompt ${bytes} not null, model bigint not null,
  text text not null, calls text, ending text not null,
  reply_input bigint not null, reply_cached bigint not null, reply_output bigint not null, reply_reasoning bigint not null,
  server text not null, fingerprint text not null, billed bigint, billed_currency text,
  input bigint not null, cached bigint not null, output bigint not null, reasoning bigint not null,
  cost bigint, nanos bigint not null, human_nanos bigint not null,
  tries integer not null, stamp bigint not null, at bigint not null,
  primary key (run, attempt, ordinal));

create table handed (
  run bigint not null, task bigint not null, worker integer not null, trial integer not null, turn integer not null,
  attempt ${bytes} not null, text text not null, files text,
  input bigint not null, cached bigint not null, output bigint not null, reasoning bigint not null,
  cost bigint, nanos bigint not null, human_nanos bigint not null,
  feedback text, stamp bigint not null, at bigint not null,
  primary key (run, task, worker, trial, turn));

-- identity: 64 bits of the digest of key, criterion, rater and status.
create table rated (
  id ${serial}, run bigint not null, task bigint not null, worker integer not null, trial integer not null,
  turn integer not null, identity bigint not null, digest ${bytes} not null,
  grader text not null, criterion text not null, rater_kind text not null, rater text not null, status text not null,
  met integer, rating double precision, reason text not null, fix text not null, confidence double precision,
  input bigint not null, cached bigint not null, output bigint not null, reasoning bigint not null,
  cost bigint, nanos bigint not null, human_nanos bigint not null,
  stamp bigint not null, at bigint not null,
  unique (run, task, worker, trial, turn, identity));

create table assessed (
  run bigint not null, task bigint not null, worker integer not null, trial integer not null, turn integer not null,
  revision integer not null, profile bigint not null, completion text not null, score double precision,
  rulings text not null, at bigint not null,
  primary key (run, task, worker, trial, turn, revision));

create table cell (
  run bigint not null, task bigint not null, worker integer not null, trial integer not null, revision integer not null,
  outcome text not null, turn integer not null, completion text, score double precision, rulings text,
  input bigint not null, cached bigint not null, output bigint not null, reasoning bigint not null,
  cost bigint, nanos bigint not null, human_nanos bigint not null,
  reason text not null, at bigint not null,
  primary key (run, task, worker, trial, revision));

create table settled (
  id ${serial}, run bigint not null, policy bigint not null, task bigint not null, digest ${bytes} not null,
  accounts text not null, stamp bigint not null, at bigint not null,
  unique (run, policy, task, id));

-- Sums over the rows that count now, kept in the transaction that adds a row.
create table cell_sum (
  run bigint not null, worker integer not null, outcome text not null,
  cells bigint not null, complete bigint not null, cost bigint not null,
  primary key (run, worker, outcome)) ${clustered};

create table call_sum (run bigint not null primary key, calls bigint not null, cost bigint not null);

-- On a server the bytes are here too; beside a file they are in a folder.
create table blob_part (digest ${bytes} not null, part integer not null, bytes ${bytes} not null, primary key (digest, part));
