--liquibase formatted sql

--changeset resolutions:ballot-deputised
alter table ballot add column deputised_accounts text[] not null default '{}';
comment on column ballot.deputised_accounts is 'whose deputies are at the meeting in their place, and vote for their administrations; empty once the ballot is over';
