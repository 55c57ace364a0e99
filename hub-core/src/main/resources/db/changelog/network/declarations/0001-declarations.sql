--liquibase formatted sql

--changeset declarations:edition
create table declaration_edition (
    id           uuid primary key,
    version      int  not null,
    number       int  not null check (number > 0),
    group_id     uuid not null,
    state        text not null check (state in ('DRAFT', 'VOTING', 'ADOPTED', 'DROPPED')),
    latest_state int  not null,
    motion_id    uuid,
    sha256       text check (length(sha256) = 64),
    canonical    text,
    adopted_on   date,
    adopted_at   timestamptz,
    adopted_way  text check (adopted_way in ('VOTE', 'MEETING')),
    adopted_note text not null,
    meeting_id   uuid,
    document_id  uuid,
    started_at   timestamptz not null,
    check ((state = 'ADOPTED') = (adopted_on is not null)),
    check ((state = 'ADOPTED') = (canonical is not null)),
    check ((adopted_on is null) = (adopted_way is null)),
    check (canonical is null or encode(sha256(convert_to(canonical, 'UTF8')), 'hex') = sha256)
);
comment on table declaration_edition is 'editions of the network''s declaration of intent; the latest adopted one is in force';
comment on column declaration_edition.group_id is 'names a network_group, whose table is made after this one';
comment on column declaration_edition.canonical is 'the text the hash goes over, see CanonicalText';
create unique index declaration_edition_once on declaration_edition (number) where state <> 'DROPPED';
-- One is drafted at a time, however many begin at once.
create unique index declaration_edition_open_once on declaration_edition ((true)) where state in ('DRAFT', 'VOTING');
create index declaration_edition_motion_idx on declaration_edition (motion_id) where motion_id is not null;

--changeset declarations:state
create table declaration_state (
    edition_id  uuid not null references declaration_edition on delete cascade,
    number      int  not null,
    title       text not null,
    deed        text not null check (deed in ('BEGUN', 'RETITLED', 'ADDED', 'CHANGED', 'MERGED', 'MOVED', 'REMOVED', 'ACCEPTED')),
    clause      text,
    account_id  uuid not null,
    mailbox     text not null,
    person_name text not null,
    at          timestamptz not null,
    primary key (edition_id, number)
);
comment on table declaration_state is 'what a draft was after each change; written once, never changed';
comment on column declaration_state.clause is 'the number of the clause it concerns';
create table declaration_clause (
    edition_id uuid not null,
    state      int  not null,
    position   int  not null,
    clause_id  uuid not null,
    level      int  not null check (level in (1, 2)),
    heading    text not null,
    text       text not null,
    primary key (edition_id, state, position),
    foreign key (edition_id, state) references declaration_state on delete cascade
);

--changeset declarations:remarks
create table declaration_comment (
    id          uuid primary key,
    edition_id  uuid not null references declaration_edition on delete cascade,
    clause_id   uuid not null,
    account_id  uuid not null,
    mailbox     text not null,
    person_name text not null,
    text        text not null,
    at          timestamptz not null,
    settled_at  timestamptz
);
create index declaration_comment_clause_idx on declaration_comment (edition_id, clause_id);
create table declaration_proposal (
    id          uuid primary key,
    edition_id  uuid not null references declaration_edition on delete cascade,
    clause_id   uuid not null,
    base_state  int  not null,
    heading     text not null,
    text        text not null,
    reason      text not null,
    account_id  uuid not null,
    mailbox     text not null,
    person_name text not null,
    at          timestamptz not null,
    state       text not null check (state in ('OPEN', 'ACCEPTED', 'DECLINED')),
    answered_at timestamptz,
    check ((state = 'OPEN') = (answered_at is null))
);
comment on column declaration_proposal.base_state is 'of the draft, to which it proposes a change';
create index declaration_proposal_clause_idx on declaration_proposal (edition_id, clause_id);

--changeset declarations:signature
create table declaration_signature (
    id                  uuid primary key,
    edition_id          uuid not null references declaration_edition on delete cascade,
    regional_key        text not null,
    administration_name text not null,
    person_name         text not null,
    function            text not null,
    mailbox             text,
    account_id          uuid,
    way                 text not null check (way in ('ACCOUNT', 'LINK', 'PAPER', 'ADMISSION', 'RECORDED')),
    signed_at           timestamptz not null,
    sha256              text not null,
    document_id         uuid,
    reference           text not null,
    recorded_by         text not null,
    left_on             date,
    left_reason         text,
    check ((left_on is null) = (left_reason is null)),
    check ((way = 'PAPER') = (document_id is not null))
);
comment on column declaration_signature.reference is 'of the application it came with, for ADMISSION';
-- Once at a time, from two windows or nodes either.
create unique index declaration_signature_once on declaration_signature (edition_id, regional_key) where left_on is null;
create table declaration_request (
    id                  uuid primary key,
    edition_id          uuid not null references declaration_edition on delete cascade,
    regional_key        text not null,
    person_name         text not null,
    mailbox             text not null,
    asked_at            timestamptz not null,
    times               int  not null,
    unique (edition_id, regional_key)
);
comment on table declaration_request is 'who was mailed a link to sign by';
