--liquibase formatted sql

--changeset directory:directory-entry
create table directory_entry (
    network         text        not null,
    object          text        not null,
    kind            text        not null check (kind in ('PROJECT', 'BLUEPRINT', 'GROUP', 'NETWORK', 'ADMINISTRATION', 'PERSON')),
    visibility      text        not null check (visibility in ('PUBLIC', 'HUB', 'PEOPLE', 'NETWORK', 'GROUP')),
    audience        uuid,
    person          uuid        check ((person is not null) = (kind = 'PERSON')),
    networks        text[]      not null,
    administrations text[]      not null,
    states          text[]      not null,
    counties        text[]      not null,
    inhabitants     text[]      not null,
    topics          text[]      not null,
    status          text,
    reuse           int         not null default 0,
    title           text        not null,
    summary         text        not null,
    administration  text,
    path            text        not null,
    changed_at      timestamptz not null,
    head            text        not null,
    search          tsvector    not null,
    primary key (network, object)
);
comment on table directory_entry is 'everything that can be found across all networks, made from what its keepers say and made anew at any time';
comment on column directory_entry.network is 'that has it; empty for administrations, which may be in several';
comment on column directory_entry.visibility is 'who finds it, besides the audience and those who run the network; PEOPLE are those who are people of any network themselves';
comment on column directory_entry.audience is 'the group whose people find it anyway';
comment on column directory_entry.administrations is 'regional keys, the first one leading';
comment on column directory_entry.administration is 'the leading one by name';
comment on column directory_entry.topics is 'keys of the hub''s topics, else their names';
comment on column directory_entry.changed_at is 'when readers last saw it change';
comment on column directory_entry.head is 'title and topics as they are compared: lower case, umlauts folded';

-- Without fast update: a rebuild would leave a long pending list that makes every search slow until the next vacuum.
create index directory_entry_search_idx on directory_entry using gin (search) with (fastupdate = off);
create index directory_entry_head_idx on directory_entry using gin (head gin_trgm_ops) with (fastupdate = off);
create index directory_entry_newest_idx on directory_entry (changed_at desc, network, object);
create index directory_entry_person_idx on directory_entry (person) where person is not null;

--changeset directory:directory-member
create table directory_member (
    network      text not null,
    regional_key text not null,
    primary key (regional_key, network)
);
comment on table directory_member is 'which administrations anybody may see in a network';
create index directory_member_network_idx on directory_member (network);

--changeset directory:directory-build
create table directory_build (
    network     text primary key,
    asked_at    timestamptz,
    finished_at timestamptz,
    entries     int not null default 0,
    mended      int not null default 0
);
comment on table directory_build is 'how each network''s part of the directory was last made anew; the empty network stands for the hub itself';
comment on column directory_build.asked_at is 'since when it waits to be made anew; null when it does not';
comment on column directory_build.mended is 'entries that were not as they should have been';
