--liquibase formatted sql

--changeset identity:known-device
create table known_device (
    token_hash bytea primary key,
    account_id uuid        not null references account on delete cascade,
    first_seen timestamptz not null,
    last_seen  timestamptz not null
);
create index known_device_by_account_idx on known_device (account_id);
comment on table known_device is 'browsers in which the owner of an account has signed in';
comment on column known_device.token_hash is 'SHA-256 of the account and a secret in the browser''s cookie';
