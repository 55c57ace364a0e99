--liquibase formatted sql

--changeset meetings:years
-- By these a year is counted.
create index meeting_held_idx on meeting (starts_local) where state = 'HELD';
create index meeting_task_done_idx on meeting_task (done_on);
