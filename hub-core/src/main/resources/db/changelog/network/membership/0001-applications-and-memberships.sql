--liquibase formatted sql

--changeset membership:application
create table application (
    id                  uuid primary key,
    version             int         not null,
    status              text        not null,
    regional_key        text        not null,
    administration_name text        not null,
    applicant_name      text        not null,
    applicant_office    text        not null,
    mailbox             text        not null,
    contact_name        text,
    contact_function    text,
    contact_mailbox     text,
    message             text        not null,
    language            text        not null,
    reference           text unique,
    dispatch            text,
    judgement           text        not null,
    created_at          timestamptz not null,
    submitted_at        timestamptz,
    decided_at          timestamptz,
    resolved_on         date,
    resolution_result   text,
    resolution_note     text
);
comment on column application.judgement is 'the rules and verdicts it was judged by, as JSON';
-- The inbox: what waits, longest first.
create index application_status_idx on application (status, submitted_at);
create index application_mailbox_idx on application (mailbox);

--changeset membership:application-history
create table application_history (
    id             uuid primary key,
    application_id uuid        not null references application on delete cascade,
    step           text,
    actor          text        not null,
    note           text        not null,
    at             timestamptz not null
);
comment on column application_history.step is 'null for a coordinator''s note';
create index application_history_application_idx on application_history (application_id, at);

--changeset membership:membership
create table membership (
    id                  uuid primary key,
    version             int  not null,
    holder              text not null,
    regional_key        text not null,
    administration_name text not null,
    person_name         text,
    mailbox             text,
    application_id      uuid references application,
    reference           text,
    status              text not null,
    since               date not null,
    suspended_on        date,
    ended_on            date,
    reason              text
);
comment on column membership.holder is 'ADMINISTRATION or PERSON';
-- One membership at a time, however many applications are admitted at once.
create unique index membership_administration_once on membership (regional_key)
    where holder = 'ADMINISTRATION' and status <> 'ENDED';
create unique index membership_person_once on membership (mailbox)
    where holder = 'PERSON' and status <> 'ENDED';

--changeset membership:contact-person
create table contact_person (
    id            uuid primary key,
    membership_id uuid not null references membership on delete cascade,
    name          text not null,
    function      text not null,
    mailbox       text not null,
    from_day      date not null,
    until_day     date
);
create index contact_person_membership_idx on contact_person (membership_id, from_day);
