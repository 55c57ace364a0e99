--liquibase formatted sql

--changeset identity:confirmation-link
create table confirmation_link (
    token_hash  bytea primary key,
    purpose     text        not null,
    subject     text        not null,
    issued_at   timestamptz not null,
    expires_at  timestamptz not null,
    redeemed_at timestamptz
);
create index confirmation_link_by_expiry_idx on confirmation_link (expires_at);
comment on column confirmation_link.token_hash is 'SHA-256; the token itself has 256 random bits and is kept nowhere';

--changeset identity:rate-limit
create table rate_limit (
    action   text        not null,
    key_hash bytea       not null,
    attempts int         not null,
    ends_at  timestamptz not null,
    primary key (action, key_hash)
);
create index rate_limit_by_end_idx on rate_limit (ends_at);
comment on column rate_limit.key_hash is 'SHA-256 of a mailbox, a network address and the like';
