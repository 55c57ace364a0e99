--liquibase formatted sql

--changeset governance:network-group
create table network_group (
    id          uuid primary key,
    version     int         not null,
    kind        text        not null check (kind in ('PLENUM', 'WORKING_GROUP', 'PROJECT_GROUP_EXCHANGE', 'PROJECT_GROUP_IMPLEMENTATION', 'OWN')),
    kind_name   text        not null check ((kind = 'OWN') = (kind_name <> '')),
    name        text        not null,
    purpose     text        not null,
    charter     text        not null,
    topics      text[]      not null,
    -- Deferred, because an archive is read in the order of ids.
    parent_id   uuid references network_group deferrable initially deferred,
    visibility  text        not null check (visibility in ('PUBLIC', 'HUB', 'NETWORK', 'MEMBERS')),
    way_in      text        not null check (way_in in ('OPEN', 'ON_REQUEST', 'BY_APPOINTMENT', 'BY_RULE')),
    guests      text        not null check (guests in ('NONE', 'ADMITTED')),
    starts_on   date,
    ends_on     date,
    archived_on date
);
comment on column network_group.visibility is 'who reads of it, apart from its members and coordinators';
comment on column network_group.kind_name is 'what the network calls a kind of its own; empty for the others';
-- Once among the living groups of a parent, however many are founded at once.
create unique index network_group_name_once on network_group (coalesce(parent_id, '00000000-0000-0000-0000-000000000000'), lower(name)) where archived_on is null;
create index network_group_parent_idx on network_group (parent_id);

--changeset governance:group-participation
create table group_participation (
    id                  uuid primary key,
    group_id            uuid not null references network_group on delete cascade,
    regional_key        text,
    administration_name text,
    account_id          uuid,
    person_name         text,
    mailbox             text,
    home_network        text,
    home_network_name   text,
    function            text not null check (function in ('LEAD', 'DEPUTY', 'MEMBER', 'GUEST')),
    from_day            date not null,
    until_day           date,
    added_by            text not null,
    ended_by            text,
    check (regional_key is not null or account_id is not null),
    check ((account_id is null) = (person_name is null) and (account_id is null) = (mailbox is null)),
    check (account_id is not null or function = 'MEMBER'),
    check ((function = 'GUEST') = (home_network is not null))
);
comment on table group_participation is 'an administration (without account), or a person, for an administration or not';
comment on column group_participation.until_day is 'null while it lasts';
-- Once at a time, however many join at once.
create unique index group_participation_person_once on group_participation (group_id, account_id) where until_day is null and account_id is not null;
create unique index group_participation_administration_once on group_participation (group_id, regional_key) where until_day is null and account_id is null;
create index group_participation_group_idx on group_participation (group_id, from_day);
create index group_participation_account_idx on group_participation (account_id) where until_day is null;
create index group_participation_mailbox_idx on group_participation (mailbox);
create index group_participation_key_idx on group_participation (regional_key) where until_day is null;

--changeset governance:group-request
create table group_request (
    id                  uuid primary key,
    group_id            uuid        not null references network_group on delete cascade,
    account_id          uuid        not null,
    person_name         text        not null,
    mailbox             text        not null,
    regional_key        text,
    administration_name text,
    note                text        not null,
    state               text        not null check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    reason              text        not null,
    asked_at            timestamptz not null,
    answered_at         timestamptz,
    answered_by         text
);
comment on column group_request.reason is 'why it was declined; empty otherwise';
create unique index group_request_once on group_request (group_id, account_id) where state = 'OPEN';

--changeset governance:wanted-topic
create table wanted_topic (
    topic text primary key
);
comment on table wanted_topic is 'what the network wants groups for';
