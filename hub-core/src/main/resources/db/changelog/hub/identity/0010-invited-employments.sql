--liquibase formatted sql

--changeset identity:invited-employments
alter table invitation add column regional_key text;
comment on column invitation.regional_key is 'of the administration the invited person works for, as whoever invites knows; null if that is left to them';
