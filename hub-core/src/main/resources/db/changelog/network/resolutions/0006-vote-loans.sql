--liquibase formatted sql

--changeset resolutions:vote-loan
create table vote_loan (
    id          uuid primary key,
    group_id    uuid        not null references network_group on delete cascade,
    meeting_id  uuid        not null,
    lender_key  text        not null,
    lender_name text        not null,
    holder_key  text        not null,
    holder_name text        not null,
    lent_at     timestamptz not null,
    ended_at    timestamptz,
    check (lender_key <> holder_key),
    check (ended_at >= lent_at)
);
comment on table vote_loan is 'votes that administrations have lent one another for a whole meeting; who did it is in the trail';
comment on column vote_loan.meeting_id is 'the id of a module above';
comment on column vote_loan.ended_at is 'taken back, given back, or no longer possible; what was in a ballot stays in it';
-- Lent once at a time, from however many tabs.
create unique index vote_loan_once on vote_loan (meeting_id, lender_key) where ended_at is null;
create index vote_loan_meeting_idx on vote_loan (meeting_id, lent_at);

--changeset resolutions:proxy-of-administration
-- A vote lent for a whole meeting is cast by whoever speaks for the administration it is lent to.
alter table ballot_proxy
    add column holder_id uuid references ballot_entry on delete cascade,
    alter column account_id drop not null,
    alter column person_name drop not null,
    alter column mailbox drop not null,
    add check ((account_id is null) = (holder_id is not null)),
    add check ((account_id is null) = (person_name is null) and (account_id is null) = (mailbox is null));
comment on column ballot_proxy.holder_id is 'the administration whose people cast it; null where it is lent to a person';
create index ballot_proxy_holder_idx on ballot_proxy (holder_id) where holder_id is not null;
