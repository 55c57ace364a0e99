--liquibase formatted sql

--changeset administrations:import-progress
alter table register_import add column rows_read int not null default 0;
alter table register_import add column rows_written int not null default 0;
alter table register_import add column rows_to_write int not null default 0;
comment on column register_import.rows_read is 'lines of the file, read and understood or reported as damaged';
