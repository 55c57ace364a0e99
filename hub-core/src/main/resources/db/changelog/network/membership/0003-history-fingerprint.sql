--liquibase formatted sql

--changeset membership:history-fingerprint
alter table application_history add column fingerprint text;
