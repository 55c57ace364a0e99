--liquibase formatted sql

--changeset testing:note
-- For the tests of tenancy.
create table note (
    id      uuid primary key,
    network text not null,
    text    text not null
);
create table note_read (
    note_id uuid primary key references note (id),
    text    text not null
);
