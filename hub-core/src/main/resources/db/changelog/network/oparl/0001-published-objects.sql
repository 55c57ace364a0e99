--liquibase formatted sql

--changeset oparl:published-object
-- Nothing of what is published: only what there is, or was, and since when (ADR 20).
create table published_object (
    kind      text        not null,
    id        uuid        not null,
    unit_kind text        not null,
    unit_id   uuid        not null,
    created   timestamptz not null,
    modified  timestamptz not null,
    deleted   boolean     not null,
    digest    text        not null,
    primary key (kind, id)
);
comment on table published_object is 'what the open interface has given out';
comment on column published_object.unit_id is 'with which it comes and goes, as items do with their meeting';
comment on column published_object.digest is 'of what it looked like when somebody last looked; empty once deleted';
create index published_object_unit_idx on published_object (unit_kind, unit_id) where not deleted;
create index published_object_changes_idx on published_object (kind, modified, id);
create index published_object_modified_idx on published_object (modified);
