-- SPDX-License-Identifier: Apache-2.0
-- A later version of the schema, for tests.
alter table word add column note text;
