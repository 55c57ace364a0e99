--liquibase formatted sql

--changeset meetings:meeting-presence
create table meeting_presence (
    id          uuid primary key,
    attendee_id uuid        not null references meeting_attendee on delete cascade,
    arrived_at  timestamptz not null,
    left_at     timestamptz,
    way         text        not null check (way in ('HERE', 'REMOTE')),
    check (left_at >= arrived_at)
);
comment on column meeting_presence.left_at is 'null while somebody is there';
-- Once at a time, however many note it at once.
create unique index meeting_presence_once on meeting_presence (attendee_id) where left_at is null;
create index meeting_presence_attendee_idx on meeting_presence (attendee_id, arrived_at);

--changeset meetings:minutes-text
create table minutes_text (
    item_id  uuid primary key references agenda_item on delete cascade,
    text     text        not null,
    saved_by text        not null,
    saved_at timestamptz not null
);
comment on table minutes_text is 'what was written down of an item';
alter table meeting add column minutes_revision bigint not null default 0;
comment on column meeting.minutes_revision is 'rises with every word written down';

--changeset meetings:meeting-task
create table meeting_task (
    id          uuid primary key,
    meeting_id  uuid not null references meeting on delete cascade,
    item_id     uuid references agenda_item on delete set null,
    title       text not null,
    account_id  uuid,
    person_name text not null,
    mailbox     text,
    due_on      date,
    done_on     date,
    done_by     text,
    check ((account_id is null) = (mailbox is null)),
    check ((done_on is null) = (done_by is null))
);
comment on column meeting_task.person_name is 'who does it; empty for nobody yet';
create index meeting_task_meeting_idx on meeting_task (meeting_id);
create index meeting_task_open_idx on meeting_task (account_id) where done_on is null;
create index meeting_task_mailbox_idx on meeting_task (mailbox);
