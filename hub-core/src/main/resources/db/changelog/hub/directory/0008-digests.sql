--liquibase formatted sql

--changeset directory:digests
alter table directory_entry add column digest text not null default '';
comment on column directory_entry.digest is 'of the texts its search was made from: it is made anew only where they have changed';
