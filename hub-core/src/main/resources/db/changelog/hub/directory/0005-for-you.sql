--liquibase formatted sql

--changeset directory:for-you
create table directory_unsuggested (
    account_id   uuid primary key,
    since        timestamptz not null
);
comment on table directory_unsuggested is 'people who want no projects suggested to them';

create index directory_entry_topics_idx on directory_entry using gin (topics) with (fastupdate = off)
    where kind in ('PROJECT', 'BLUEPRINT');
comment on index directory_entry_topics_idx is 'for topics so rare that leafing through the newest would take long';
