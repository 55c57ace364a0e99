--liquibase formatted sql

--changeset tenancy:schema-fingerprint
create table schema_fingerprint (
    only_row    boolean primary key default true check (only_row),
    fingerprint text        not null,
    migrated_at timestamptz not null
);
comment on table schema_fingerprint is 'of the changelog this schema was last migrated with, for nodes that may not migrate';
-- Only the owner migrates.
revoke insert, update, delete on schema_fingerprint from hub_application;
