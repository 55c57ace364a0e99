--liquibase formatted sql

--changeset meetings:newcomers
alter table meeting_attendee add column newcomer boolean not null default false;
comment on column meeting_attendee.newcomer is 'came to the group while the meeting was held, so that its minutes do not miss them';
