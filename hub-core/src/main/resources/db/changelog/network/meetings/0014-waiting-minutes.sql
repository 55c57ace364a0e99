--liquibase formatted sql

--changeset meetings:waiting-minutes
create index meeting_unfinished_idx on meeting (group_id) where state = 'HELD' and minutes_state = 'OPEN';
create index meeting_proposed_idx on meeting (group_id) where minutes_state = 'PROPOSED';
