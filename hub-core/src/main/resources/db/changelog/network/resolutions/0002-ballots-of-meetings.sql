--liquibase formatted sql

--changeset resolutions:ballot-of-meeting
alter table ballot
    add column meeting_id       uuid,
    add column agenda_item_id   uuid,
    add column tally            text   not null default 'SINGLY' check (tally in ('SINGLY', 'BY_HAND')),
    add column revision         bigint not null default 0,
    add column present_keys     text[] not null default '{}',
    add column present_accounts text[] not null default '{}',
    add check ((meeting_id is null) = (agenda_item_id is null)),
    add check (meeting_id is null or place = 'MEETING'),
    add check (tally = 'SINGLY' or (place = 'MEETING' and way = 'OPEN'));
comment on column ballot.meeting_id is 'with agenda_item_id where it was held, whatever becomes of the motion later';
comment on column ballot.revision is 'rises with every vote, and when somebody comes or goes';
comment on column ballot.present_keys is 'with present_accounts who is at the meeting; empty once the ballot is over';
create index ballot_meeting_idx on ballot (meeting_id) where meeting_id is not null;
create index resolution_meeting_idx on resolution (meeting_id) where meeting_id is not null;
