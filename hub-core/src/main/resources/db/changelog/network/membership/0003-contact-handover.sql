--liquibase formatted sql

--changeset membership:contact-handover
create table contact_handover (
    id            uuid primary key,
    version       int         not null,
    membership_id uuid        not null references membership on delete cascade,
    name          text        not null,
    function      text        not null,
    mailbox       text        not null,
    state         text        not null check (state in ('OPEN', 'CONFIRMED', 'WITHDRAWN')),
    named_by      text        not null,
    named_at      timestamptz not null,
    expires_at    timestamptz not null
);
comment on table contact_handover is 'who is to speak for a member administration once that person confirms';
-- One successor at a time, however many are named at once.
create unique index contact_handover_once on contact_handover (membership_id) where state = 'OPEN';
