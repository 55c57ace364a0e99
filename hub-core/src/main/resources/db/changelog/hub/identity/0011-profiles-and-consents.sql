--liquibase formatted sql

--changeset identity:profile
create table profile (
    account_id uuid primary key references account on delete cascade,
    office     text        not null,
    phone      text        not null,
    topics     text        not null,
    changed_at timestamptz not null
);
comment on table profile is 'what people say about themselves; shown only as far as hub.consent allows, but for the office';
comment on column profile.office is 'the function at work; empty like the others if left out';
comment on column profile.topics is 'what the person works on';

--changeset identity:consent
create table consent (
    id           uuid primary key,
    account_id   uuid        not null references account on delete cascade,
    network      text        not null,
    purpose      text        not null,
    text_version int         not null,
    given_at     timestamptz not null,
    withdrawn_at timestamptz
);
comment on table consent is 'one row each time somebody agreed; withdrawing ends it, agreeing again is another row';
comment on column consent.text_version is 'of the words the person agreed to';
-- Once at a time, however many windows agree at once; what is in force is found by it.
create unique index consent_once on consent (account_id, network, purpose) where withdrawn_at is null;
create index consent_by_network_idx on consent (network, purpose) where withdrawn_at is null;
create index consent_withdrawn_idx on consent (withdrawn_at) where withdrawn_at is not null;
