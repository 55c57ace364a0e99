--liquibase formatted sql

--changeset meetings:minute-taker
alter table meeting_attendee add column takes_minutes boolean not null default false;
comment on column meeting_attendee.takes_minutes is 'writes the minutes, besides those who hold the meeting';
create unique index meeting_attendee_minute_taker_once on meeting_attendee (meeting_id) where takes_minutes;
