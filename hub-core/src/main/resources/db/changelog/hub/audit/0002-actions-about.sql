--liquibase formatted sql

--changeset audit:actions-about
create index audit_entry_object_idx on audit_entry (object);
create index audit_entry_at_idx on audit_entry (at);
