--liquibase formatted sql

--changeset correspondence:letter-template
create table letter_template (
    kind       text        not null,
    language   text        not null check (language in ('GERMAN', 'ENGLISH')),
    version    int         not null check (version > 0),
    subject    text,
    salutation text,
    body       text,
    closing    text,
    author     uuid        not null,
    at         timestamptz not null,
    primary key (kind, language, version),
    -- Either a whole wording, or none: from then on the default holds.
    check (num_nonnulls(subject, salutation, body, closing) in (0, 4))
);
