--liquibase formatted sql

--changeset resolutions:rounds-of-elections
-- Deferred, because an archive is read in the order of ids.
alter table resolution add column earlier_id uuid references resolution on delete set null deferrable initially deferred;
comment on column resolution.earlier_id is 'the election it is another round of, in which nobody was elected';
-- One at a time, however many put it at once.
create unique index resolution_earlier_once on resolution (earlier_id) where state <> 'WITHDRAWN';
