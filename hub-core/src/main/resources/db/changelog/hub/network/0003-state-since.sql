--liquibase formatted sql

--changeset network:network-state-since
alter table network add column state_since timestamptz;
comment on column network.state_since is 'since when it is open, read-only or archived; null where nobody has changed that since the column came';
