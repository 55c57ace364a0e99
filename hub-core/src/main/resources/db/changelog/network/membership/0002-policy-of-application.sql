--liquibase formatted sql

--changeset membership:policy-of-application
alter table application add column policy_version int not null default 0;
comment on column application.policy_version is 'of the membership policy it was begun under, which stays its own';
