--liquibase formatted sql

--changeset reuse:undated-requests
alter table reuse_request alter column since drop not null;
comment on column reuse_request.since is 'null where nothing was said of it: as it is known, or the day the link is followed';
