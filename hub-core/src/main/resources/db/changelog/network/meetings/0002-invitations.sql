--liquibase formatted sql

--changeset meetings:meeting-rules
create table meeting_rules (
    group_id      uuid primary key references network_group on delete cascade,
    notice_days   int  not null check (notice_days between 0 and 365),
    remind_days   int  not null check (remind_days between 0 and 60),
    quorum        text not null check (quorum in ('NONE', 'NUMBER', 'MORE_THAN_HALF', 'TWO_THIRDS')),
    quorum_number int  not null check (quorum_number between 0 and 100000),
    counted       text not null check (counted in ('PEOPLE', 'ADMINISTRATIONS'))
);
comment on table meeting_rules is 'how a group meets, where it differs from the default';
comment on column meeting_rules.remind_days is '0 for no reminder';

--changeset meetings:meeting-attendee
create table meeting_attendee (
    id                  uuid primary key,
    meeting_id          uuid not null references meeting on delete cascade,
    account_id          uuid,
    person_name         text not null,
    mailbox             text,
    regional_key        text,
    administration_name text,
    function            text check (function in ('LEAD', 'DEPUTY', 'MEMBER', 'GUEST')),
    invited_at          timestamptz,
    reminded_at         timestamptz,
    reply               text not null check (reply in ('NONE', 'YES', 'NO', 'DEPUTY', 'REMOTE')),
    deputy_name         text not null,
    replied_at          timestamptz,
    check ((account_id is null) = (mailbox is null)),
    check ((reply = 'NONE') = (replied_at is null)),
    check (reply = 'DEPUTY' or deputy_name = '')
);
comment on table meeting_attendee is 'who is invited to a meeting, or came to it';
comment on column meeting_attendee.account_id is 'null for somebody who came without an account';
create unique index meeting_attendee_once on meeting_attendee (meeting_id, account_id) where account_id is not null;
create index meeting_attendee_meeting_idx on meeting_attendee (meeting_id);
create index meeting_attendee_mailbox_idx on meeting_attendee (mailbox);
create index meeting_attendee_account_idx on meeting_attendee (account_id);
create index meeting_attendee_reminder_idx on meeting_attendee (meeting_id) where reminded_at is null and invited_at is not null;
