--liquibase formatted sql

--changeset identity:unlisted-person
-- No foreign key: it comes along with an imported network before its people do.
create table unlisted_person (
    account_id uuid        not null,
    network    text        not null,
    since      timestamptz not null,
    primary key (network, account_id)
);
create index unlisted_person_account_idx on unlisted_person (account_id);
comment on table unlisted_person is 'who is not shown to the people of a network, because an objection to it was upheld';
