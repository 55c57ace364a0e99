--liquibase formatted sql

--changeset audit:chain
create table audit_chain (
    chain  text primary key,
    number bigint not null,
    hash   bytea  not null
);
comment on table audit_chain is 'the last link of each trail; locked while the next one is added';
comment on column audit_chain.chain is 'a network''s id, or * for the hub itself';

--changeset audit:entry
create table audit_entry (
    id           uuid primary key,
    chain        text        not null,
    number       bigint      not null,
    at           timestamptz not null,
    actor        uuid,
    role         text,
    action       text        not null,
    object       text        not null,
    details_hash bytea       not null,
    hash         bytea       not null,
    constraint audit_entry_number_key unique (chain, number)
);
create index audit_entry_actor_idx on audit_entry (actor);
comment on column audit_entry.actor is 'null when the hub did it by itself';
comment on column audit_entry.hash is 'SHA-256 over the entry before it and everything in this one';
-- Written once, by nobody changed.
revoke update, delete, truncate on audit_entry from hub_application;

--changeset audit:detail
create table audit_detail (
    entry_id uuid primary key references audit_entry,
    salt     bytea not null,
    label    text  not null,
    changes  text  not null
);
comment on table audit_detail is 'what can name a person; may be erased without breaking the chain, which covers only its salted hash';
revoke update on audit_detail from hub_application;
