--liquibase formatted sql

--changeset meetings:minutes-book
alter table meeting
    add column minutes_state       text not null default 'OPEN' check (minutes_state in ('OPEN', 'PROPOSED', 'APPROVED')),
    add column approval            text check (approval in ('NEXT_MEETING', 'IN_WRITING')),
    add column approval_until      date,
    add column approved_on         date,
    add column minutes_document_id uuid,
    add check ((minutes_state = 'OPEN') = (approval is null)),
    add check ((minutes_state = 'APPROVED') = (approved_on is not null)),
    add check ((approval_until is not null) = (approval is not distinct from 'IN_WRITING'));
comment on column meeting.minutes_document_id is 'the file of approved minutes, with all corrections, as the group reads it';
create index meeting_minutes_idx on meeting (approval_until) where minutes_state = 'PROPOSED';

--changeset meetings:minutes-note
create table minutes_note (
    id          uuid primary key,
    meeting_id  uuid        not null references meeting on delete cascade,
    item_id     uuid references agenda_item on delete set null,
    kind        text        not null check (kind in ('CORRECTION', 'OBJECTION')),
    text        text        not null,
    account_id  uuid        not null,
    person_name text        not null,
    mailbox     text        not null,
    noted_at    timestamptz not null
);
comment on table minutes_note is 'what was added to minutes, or said against them, once they were written; never changed';
create index minutes_note_meeting_idx on minutes_note (meeting_id, noted_at);
create index minutes_note_mailbox_idx on minutes_note (mailbox);
