--liquibase formatted sql

--changeset audit:facts
alter table audit_entry add column facts text;
comment on column audit_entry.facts is 'changes that name nobody, such as the role that was given; sealed with the entry and never erased; null where there are none, and in entries older than the column';
