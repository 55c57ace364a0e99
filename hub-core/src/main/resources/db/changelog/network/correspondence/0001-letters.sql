--liquibase formatted sql

--changeset correspondence:reference-counter
create table reference_counter (
    prefix      text not null,
    year        int  not null,
    last_number int  not null,
    primary key (prefix, year)
);

--changeset correspondence:letter
create table letter (
    id               uuid primary key,
    subject_id       uuid        not null,
    direction        text        not null check (direction in ('INCOMING', 'OUTGOING')),
    kind             text        not null,
    reference_prefix text        not null,
    reference_year   int         not null,
    reference_number int         not null,
    subject          text        not null,
    at               timestamptz not null,
    document_id      uuid        not null
);
create index letter_by_subject on letter (subject_id, at, id);
