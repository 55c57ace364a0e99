--liquibase formatted sql

--changeset documents:document
create table document (
    id         uuid        primary key,
    file_name  text        not null,
    media_type text        not null,
    size       bigint      not null,
    sha256     text        not null,
    content    bytea       not null,
    stored_at  timestamptz not null,
    check (size = octet_length(content))
);
-- The accepted types are compressed already.
alter table document alter column content set storage external;
