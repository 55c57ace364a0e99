--liquibase formatted sql

--changeset meetings:approving-motions
create table minutes_motion (
    resolution_id uuid primary key,
    meeting_id    uuid not null references meeting on delete cascade
);
comment on table minutes_motion is 'motions that approve the minutes of a meeting once they are adopted; others on the same item do not';
create index minutes_motion_meeting_idx on minutes_motion (meeting_id);
