--liquibase formatted sql

--changeset meetings:meeting-series
create table meeting_series (
    id       uuid primary key,
    group_id uuid not null references network_group on delete cascade,
    rhythm   text not null check (rhythm in ('WEEKLY', 'FORTNIGHTLY', 'MONTHLY', 'MONTHLY_BY_WEEKDAY', 'QUARTERLY', 'YEARLY'))
);
comment on table meeting_series is 'meetings that were planned together; each is then a meeting of its own';

--changeset meetings:meeting
create table meeting (
    id                uuid primary key,
    version           int         not null,
    group_id          uuid        not null references network_group on delete cascade,
    series_id         uuid references meeting_series,
    title             text        not null,
    starts_local      timestamp   not null,
    ends_local        timestamp   not null,
    starts_at         timestamptz not null,
    ends_at           timestamptz not null,
    form              text        not null check (form in ('ON_SITE', 'DIGITAL', 'HYBRID')),
    place             text        not null,
    link              text        not null,
    accessibility     text        not null,
    state             text        not null check (state in ('PLANNED', 'INVITED', 'UNDER_WAY', 'HELD', 'CANCELLED')),
    cancel_reason     text        not null,
    check (starts_at < ends_at)
);
comment on column meeting.starts_local is 'by the clocks of Europe/Berlin, as it was agreed; starts_at is the same for counting';
create index meeting_group_idx on meeting (group_id, starts_at);
create index meeting_starts_idx on meeting (starts_at) where state in ('PLANNED', 'INVITED', 'UNDER_WAY');
create index meeting_series_idx on meeting (series_id) where series_id is not null;

--changeset meetings:agenda-item
create table agenda_item (
    id           uuid primary key,
    meeting_id   uuid not null references meeting on delete cascade,
    -- Deferred, because an archive is read in the order of ids.
    above_id     uuid references agenda_item on delete cascade deferrable initially deferred,
    position     int  not null,
    title        text not null,
    details      text not null,
    kind         text not null check (kind in ('REPORT', 'DISCUSSION', 'DECISION', 'ELECTION', 'OTHER')),
    speaker      text not null,
    minutes      int  not null check (minutes between 0 and 1440),
    audience     text not null check (audience in ('PUBLIC', 'INTERNAL')),
    state        text not null check (state in ('OPEN', 'DONE', 'CARRIED_OVER')),
    carried_from uuid references agenda_item on delete set null deferrable initially deferred,
    minutes_of   uuid references meeting on delete set null
);
comment on column agenda_item.position is 'among those of the same item above, or of the meeting; gaps are allowed';
comment on column agenda_item.audience is 'INTERNAL makes all that belongs to it internal, too';
comment on column agenda_item.minutes_of is 'the meeting whose minutes it is to approve';
create index agenda_item_meeting_idx on agenda_item (meeting_id, position);
create index agenda_item_above_idx on agenda_item (above_id) where above_id is not null;
create index agenda_item_carried_idx on agenda_item (carried_from) where carried_from is not null;
create index agenda_item_minutes_idx on agenda_item (minutes_of) where minutes_of is not null;

--changeset meetings:agenda-paper
create table agenda_paper (
    id          uuid primary key,
    item_id     uuid   not null references agenda_item on delete cascade,
    document_id uuid   not null,
    file_name   text   not null,
    media_type  text   not null,
    size        bigint not null
);
create index agenda_paper_item_idx on agenda_paper (item_id);

--changeset meetings:meeting-run
alter table meeting
    add column calendar_sequence int not null default 0,
    add column revision          bigint not null default 0,
    add column invited_at        timestamptz,
    add column opened_at         timestamptz,
    add column closed_at         timestamptz,
    add column current_item      uuid;
comment on column meeting.calendar_sequence is 'rises with every change calendars must learn of (RFC 5545, 3.8.7.4)';
comment on column meeting.revision is 'rises with everything that open pages show';
