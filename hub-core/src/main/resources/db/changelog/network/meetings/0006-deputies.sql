--liquibase formatted sql

--changeset meetings:deputies
alter table meeting_presence add column by_deputy boolean not null default false;
comment on column meeting_presence.by_deputy is 'it was the deputy named in the answer who was there, not the person';
