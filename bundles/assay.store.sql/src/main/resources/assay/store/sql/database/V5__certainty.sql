-- SPDX-License-Identifier: Apache-2.0
-- How sure a model was of its answer, where it was asked for.
alter table call_ended add column certainty text;
