-- SPDX-License-Identifier: Apache-2.0
-- What a submission was made from beside the task: converted attachments, a prompt file.
alter table handed add column provenance text;
