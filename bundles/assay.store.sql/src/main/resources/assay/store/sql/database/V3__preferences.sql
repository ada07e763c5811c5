-- SPDX-License-Identifier: Apache-2.0
-- What raters say of two submissions of one task. identity: 64 bits of the digest of key, rater and status.
create table preferred (
  id ${serial}, run bigint not null, identity bigint not null, digest ${bytes} not null,
  first_run bigint not null, first_task bigint not null, first_worker integer not null, first_trial integer not null, first_turn integer not null,
  second_run bigint not null, second_task bigint not null, second_worker integer not null, second_trial integer not null,
  second_turn integer not null,
  comparer bigint not null, rater_kind text not null, rater text not null, status text not null, better text, looks text,
  reason text not null, fix text not null, confidence double precision,
  input bigint not null, cached bigint not null, output bigint not null, reasoning bigint not null,
  cost bigint, nanos bigint not null, human_nanos bigint not null,
  stamp bigint not null, at bigint not null,
  unique (run, identity));
