--liquibase formatted sql

--changeset directory:for-you
create table directory_unsuggested (
    account_id   uuid primary key,
    since        timestamptz not null
);
comment on table directory_unsuggested is 'people who want no projects suggested to them';
