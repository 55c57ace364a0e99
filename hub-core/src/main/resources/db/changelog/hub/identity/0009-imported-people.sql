--liquibase formatted sql

--changeset identity:imported-person
create table imported_person (
    network    text not null,
    person_id  uuid not null,
    mailbox    text not null,
    name       text not null,
    account_id uuid references account on delete cascade,
    mailed_at  timestamptz,
    primary key (network, person_id)
);
create index imported_person_by_mailbox_idx on imported_person (mailbox, network);
create index imported_person_by_account_idx on imported_person (account_id);
comment on table imported_person is 'who is named in a network that came from another hub, by the ids of their accounts there';
comment on column imported_person.mailbox is 'in lower case';
comment on column imported_person.account_id is 'of this hub; null until its owner has agreed';

--changeset identity:imported-role
create table imported_role (
    network      text        not null,
    person_id    uuid        not null,
    role         text        not null,
    regional_key text,
    employer_key text,
    resting      boolean     not null,
    granted_at   timestamptz not null,
    granted_by   uuid,
    constraint imported_role_key unique nulls not distinct (network, person_id, role, regional_key),
    foreign key (network, person_id) references imported_person on delete cascade
);
comment on table imported_role is 'held in the other hub; here from the moment its person agrees';
comment on column imported_role.granted_by is 'an account of the other hub';
