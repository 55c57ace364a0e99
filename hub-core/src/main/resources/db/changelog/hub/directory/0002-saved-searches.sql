--liquibase formatted sql

--changeset directory:directory-news
alter table directory_entry add column news_at timestamptz not null default now();
comment on column directory_entry.news_at is 'when those who search last got something new by it: it came, others may see it, its people changed it, or it was taken over for the first time or often';

--changeset directory:saved-search
create table saved_search (
    id         uuid        primary key,
    account_id uuid        not null,
    name       text        not null check (length(name) between 1 and 100),
    question   text        not null check (length(question) <= 2000),
    saved_at   timestamptz not null,
    notice     text        not null check (notice in ('NONE', 'DAILY', 'WEEKLY')),
    language   text        not null check (language in ('de', 'en')),
    next_at    timestamptz,
    told_until timestamptz,
    told_as    jsonb,
    unique (account_id, question),
    check ((notice = 'NONE') = (next_at is null)),
    check ((notice = 'NONE') = (told_until is null)),
    check ((notice = 'NONE') = (told_as is null))
);
comment on table saved_search is 'searches people come back to, and whether they are told what is new';
comment on column saved_search.question is 'as it stands in the address of the search, in the one order there is';
comment on column saved_search.language is 'in which its owner reads, for mails';
comment on column saved_search.next_at is 'when what is new is told next';
comment on column saved_search.told_until is 'what came later is new';
comment on column saved_search.told_as is 'who the owner was to the directory then: what could not be seen is new as well';
create index saved_search_due_idx on saved_search (next_at) where next_at is not null;
