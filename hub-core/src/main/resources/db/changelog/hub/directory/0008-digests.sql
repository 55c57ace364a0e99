--liquibase formatted sql

--changeset directory:digests
alter table directory_entry add column digest text not null default '';
comment on column directory_entry.digest is 'of all that was put in, apart from when it changed: what is made anew and has the same is left alone';
