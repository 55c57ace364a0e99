--liquibase formatted sql

--changeset identity:invitation
create table invitation (
    id          uuid primary key,
    network     text        not null,
    mailbox     text        not null,
    name        text        not null,
    role        text        not null,
    state       text        not null check (state in ('OPEN', 'ACCEPTED', 'WITHDRAWN')),
    invited_by  uuid        not null references account,
    invited_at  timestamptz not null,
    mailed_at   timestamptz not null,
    expires_at  timestamptz not null,
    answered_at timestamptz
);
comment on column invitation.mailbox is 'in lower case';
-- One at a time, however many invite at once.
create unique index invitation_once on invitation (network, mailbox) where state = 'OPEN';
create index invitation_waiting_idx on invitation (network, invited_at) where state = 'OPEN';
create index invitation_invited_by_idx on invitation (invited_by);
