--liquibase formatted sql

--changeset privacy:retention
create table retention_run (
    id          uuid primary key,
    begun_at    timestamptz not null,
    finished_at timestamptz,
    networks    int         not null default 0
);
create index retention_run_begun_idx on retention_run (begun_at);

create table retention_result (
    run_id  uuid   not null references retention_run on delete cascade,
    network text,
    kind    text   not null,
    removed int    not null,
    failure text,
    constraint retention_result_key unique nulls not distinct (run_id, network, kind)
);
create index retention_result_network_idx on retention_result (network, run_id);
comment on table retention_result is 'only what something was removed of, or failed';
comment on column retention_result.network is 'null for the hub itself';

--changeset privacy:erasure
create table erasure (
    id           uuid primary key,
    account_id   uuid,
    mailbox      text,
    name         text,
    language     text,
    networks     text        not null,
    requested_at timestamptz not null,
    finished_at  timestamptz,
    check (finished_at is null or (account_id is null and mailbox is null and name is null))
);
comment on table erasure is 'that somebody asked to be erased; who it was is forgotten with the rest';
comment on column erasure.networks is 'that knew the person when it was asked for, separated by blanks';
