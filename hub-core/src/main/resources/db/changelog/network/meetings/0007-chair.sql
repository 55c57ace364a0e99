--liquibase formatted sql

--changeset meetings:chair
alter table meeting_attendee add column chairs boolean not null default false;
comment on column meeting_attendee.chairs is 'chairs the meeting, as its minutes say';
create unique index meeting_attendee_chair_once on meeting_attendee (meeting_id) where chairs;
