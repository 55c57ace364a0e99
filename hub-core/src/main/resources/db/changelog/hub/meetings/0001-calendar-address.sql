--liquibase formatted sql

--changeset meetings:calendar-address
create table calendar_address (
    account_id uuid primary key,
    token_hash bytea       not null unique,
    made_at    timestamptz not null,
    read_at    timestamptz
);
comment on table calendar_address is 'where people''s calendars fetch their meetings; one for each person';
comment on column calendar_address.token_hash is 'SHA-256; the address itself has 256 random bits and is kept nowhere';
