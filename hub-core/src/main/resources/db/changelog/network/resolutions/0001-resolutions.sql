--liquibase formatted sql

--changeset resolutions:voting-rules
create table voting_rules (
    group_id     uuid primary key references network_group on delete cascade,
    version      int  not null,
    way          text not null check (way in ('OPEN', 'BY_NAME', 'SECRET')),
    majority     text not null check (majority in ('SIMPLE', 'ABSOLUTE', 'TWO_THIRDS', 'UNANIMITY')),
    base         text not null check (base in ('VOTES_CAST', 'PRESENT', 'ENTITLED')),
    abstentions  text not null check (abstentions in ('LEFT_OUT', 'COUNTED')),
    quorum       int  not null check (quorum between 0 and 100),
    voters       text not null check (voters in ('ADMINISTRATIONS', 'PERSONS')),
    most_proxies int  not null check (most_proxies between 0 and 20)
);
comment on table voting_rules is 'how a group votes; one without a row votes as VotingRules.usual says';
create table voting_weight (
    group_id     uuid not null references network_group on delete cascade,
    regional_key text not null,
    weight       int  not null check (weight between 1 and 999),
    primary key (group_id, regional_key)
);
comment on table voting_weight is 'administrations with more than one vote; all others have one';

--changeset resolutions:resolution
create table resolution (
    id              uuid primary key,
    version         int  not null,
    group_id        uuid not null references network_group on delete cascade,
    title           text not null,
    text            text not null,
    reasons         text not null,
    candidates      text[] not null,
    meeting_id      uuid,
    agenda_item_id  uuid,
    application_id  uuid,
    state           text not null check (state in ('DRAFT', 'VOTING', 'ADOPTED', 'REJECTED', 'UNDECIDED', 'WITHDRAWN')),
    number          text,
    resolved_on     date,
    elected         text,
    execution       text not null check (execution in ('OPEN', 'UNDER_WAY', 'DONE', 'DROPPED')),
    execution_note  text not null,
    execution_who   text not null,
    execution_until date,
    put_at          timestamptz not null,
    check ((state in ('ADOPTED', 'REJECTED')) = (number is not null)),
    check ((number is null) = (resolved_on is null)),
    check ((meeting_id is null) = (agenda_item_id is null))
);
comment on column resolution.meeting_id is 'with agenda_item_id where in a meeting it is resolved on; ids of a module above';
comment on column resolution.application_id is 'the application for membership it decides on';
create unique index resolution_number_once on resolution (number);
create index resolution_resolved_idx on resolution (resolved_on desc, id desc) where number is not null;
create index resolution_group_idx on resolution (group_id, state);
create index resolution_item_idx on resolution (agenda_item_id) where agenda_item_id is not null;
-- One at a time, however many put it there at once.
create unique index resolution_application_once on resolution (application_id) where state not in ('REJECTED', 'WITHDRAWN');

--changeset resolutions:ballot
create table ballot (
    id             uuid primary key,
    version        int  not null,
    resolution_id  uuid not null references resolution on delete cascade,
    state          text not null check (state in ('OPEN', 'CLOSED', 'CALLED_OFF')),
    place          text not null check (place in ('MEETING', 'WRITING')),
    way            text not null check (way in ('OPEN', 'BY_NAME', 'SECRET')),
    majority       text not null check (majority in ('SIMPLE', 'ABSOLUTE', 'TWO_THIRDS', 'UNANIMITY')),
    base           text not null check (base in ('VOTES_CAST', 'PRESENT', 'ENTITLED')),
    abstentions    text not null check (abstentions in ('LEFT_OUT', 'COUNTED')),
    quorum         int  not null check (quorum between 0 and 100),
    voters         text not null check (voters in ('ADMINISTRATIONS', 'PERSONS')),
    most_proxies   int  not null,
    candidates     text[] not null,
    opened_at      timestamptz not null,
    deadline       timestamptz,
    reminded_at    timestamptz,
    closed_at      timestamptz,
    entitled       int,
    entitled_votes int,
    present        int,
    present_votes  int,
    voted          int,
    votes          int[],
    check ((place = 'WRITING') = (deadline is not null)),
    check ((state = 'CLOSED') = (votes is not null))
);
comment on column ballot.votes is 'for each choice in the order they were offered in, once it is closed';
create unique index ballot_open_once on ballot (resolution_id) where state = 'OPEN';
create index ballot_resolution_idx on ballot (resolution_id);
create index ballot_state_idx on ballot (state);

--changeset resolutions:ballot-entry
create table ballot_entry (
    id            uuid primary key,
    ballot_id     uuid not null references ballot on delete cascade,
    regional_key  text,
    regional_keys text[] not null,
    account_id    uuid,
    name          text not null,
    mailbox       text,
    weight        int  not null check (weight >= 1),
    present       boolean not null,
    -- Deferred, because an archive is read in the order of ids.
    merged_into   uuid references ballot_entry on delete cascade deferrable initially deferred,
    check ((regional_key is null) <> (account_id is null)),
    check ((account_id is null) = (mailbox is null))
);
comment on table ballot_entry is 'the electorate as it was when the ballot opened: one entry for each vote or weight';
comment on column ballot_entry.regional_keys is 'whoever it stands for: the administration and those it has taken in';
comment on column ballot_entry.merged_into is 'the administration went up in another one while the ballot was open, before it voted';
create unique index ballot_entry_administration_once on ballot_entry (ballot_id, regional_key) where regional_key is not null;
create unique index ballot_entry_person_once on ballot_entry (ballot_id, account_id) where account_id is not null;
create index ballot_entry_mailbox_idx on ballot_entry (mailbox) where mailbox is not null;

create table ballot_proxy (
    entry_id    uuid primary key references ballot_entry on delete cascade,
    account_id  uuid not null,
    person_name text not null,
    mailbox     text not null
);
comment on table ballot_proxy is 'who casts an entry''s vote instead of its own people';
create index ballot_proxy_account_idx on ballot_proxy (account_id);
create index ballot_proxy_mailbox_idx on ballot_proxy (mailbox);

--changeset resolutions:votes
create table ballot_vote (
    entry_id    uuid primary key references ballot_entry on delete cascade,
    choice      text not null,
    account_id  uuid,
    person_name text,
    mailbox     text,
    cast_at     timestamptz not null,
    check ((account_id is null) = (person_name is null) and (account_id is null) = (mailbox is null))
);
comment on table ballot_vote is 'votes of open ballots and of those by name; without a person where the chair wrote it down';
create index ballot_vote_mailbox_idx on ballot_vote (mailbox) where mailbox is not null;

create table ballot_voted (
    entry_id uuid primary key references ballot_entry on delete cascade
);
comment on table ballot_voted is 'who has voted in a secret ballot; not when, and never how';

create table ballot_paper (
    id        uuid primary key,
    ballot_id uuid not null references ballot on delete cascade,
    weight    int  not null,
    choice    text not null
);
comment on table ballot_paper is 'votes of secret ballots, of nobody; all of a ballot are written anew with every vote (ADR 18)';
create index ballot_paper_ballot_idx on ballot_paper (ballot_id);
