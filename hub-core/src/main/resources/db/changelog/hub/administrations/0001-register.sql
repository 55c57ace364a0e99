--liquibase formatted sql

--changeset administrations:trigrams
-- Comes with PostgreSQL and is trusted, so the owner of the database may create it. Names its
-- schema because the application's search path never contains it.
create extension if not exists pg_trgm schema hub;

--changeset administrations:administration
create table administration (
    regional_key    text primary key check (regional_key ~ '^\d{12}$'),
    kind            text   not null,
    name            text   not null,
    official_name   text   not null,
    parent_key      text,
    state_key       text   not null,
    county_key      text,
    association_key text,
    inhabitants     int    not null,
    area_hectares   bigint not null,
    seat            text,
    postal_code     text,
    as_of           date   not null,
    ended_on        date,
    successor_key   text,
    ags             text generated always as (substr(regional_key, 1, 5) || substr(regional_key, 10, 3)) stored,
    name_plain      text   not null,
    name_expanded   text   not null,
    search_text     text generated always as (
        ' ' || name_plain || case when name_plain = name_expanded then '' else ' ' || name_expanded end) stored
);
comment on column administration.as_of is 'the newest edition that lists it';
comment on column administration.ended_on is 'the first edition that does not list it any more';
comment on column administration.name_plain is 'lower case, ü as u';
comment on column administration.name_expanded is 'lower case, ü as ue';

-- Without fast update: an import would leave a long pending list that makes every search slow until the next vacuum.
create index administration_search_text_idx on administration using gin (search_text gin_trgm_ops)
    with (fastupdate = off) where ended_on is null;
create index administration_name_plain_idx on administration (name_plain text_pattern_ops) where ended_on is null;
create index administration_name_expanded_idx on administration (name_expanded text_pattern_ops) where ended_on is null;
create index administration_regional_key_idx on administration (regional_key text_pattern_ops);
create index administration_ags_idx on administration (ags text_pattern_ops);
create index administration_postal_code_idx on administration (postal_code text_pattern_ops);
create index administration_parent_key_idx on administration (parent_key);

--changeset administrations:register-import
create table register_import (
    id             uuid primary key,
    file_name      text        not null,
    sha256         text        not null,
    content        bytea,
    origin         text        not null,
    phase          text        not null,
    percent        int         not null default 0,
    requested_at   timestamptz not null,
    finished_at    timestamptz,
    report         jsonb,
    refusal_reason text,
    refusal_detail text
);
comment on column register_import.content is 'kept until the import is over';
comment on column register_import.origin is 'EXCERPT: came with the hub; EDITION: an official file';

--changeset administrations:administration-domain
create table administration_domain (
    regional_key text        not null,
    domain       text        not null,
    origin       text        not null,
    confirmed_at timestamptz not null,
    primary key (domain, regional_key)
);
