--liquibase formatted sql

--changeset testing:shared-note
-- For the tests of tenancy.
create table shared_note (
    id   uuid primary key,
    text text not null
);
