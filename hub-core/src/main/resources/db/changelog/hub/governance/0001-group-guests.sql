--liquibase formatted sql

--changeset governance:group-guest
-- In the hub, because whoever is invited finds it without knowing the network.
create table group_guest (
    id          uuid primary key,
    network     text        not null,
    group_id    uuid        not null,
    group_name  text        not null,
    mailbox     text        not null,
    state       text        not null check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'ENDED')),
    invited_by  text        not null,
    invited_at  timestamptz not null,
    answered_at timestamptz
);
comment on table group_guest is 'who of another network is invited to a group, or is a guest there';
create unique index group_guest_once on group_guest (group_id, mailbox) where state in ('OPEN', 'ACCEPTED');
create index group_guest_mailbox_idx on group_guest (mailbox) where state in ('OPEN', 'ACCEPTED');
