--liquibase formatted sql

--changeset reuse:reuse
create table reuse (
    id                uuid primary key,
    version           int         not null,
    revision          bigint      not null,
    network           text        not null,
    project_id        uuid        not null,
    regional_key      text        not null,
    administration    text        not null,
    state             text        not null check (state in ('INTERESTED', 'PILOTING', 'IN_USE', 'STOPPED')),
    since             date        not null,
    adaptation        text        not null,
    adaptation_note   text        not null,
    declared_account  uuid,
    declared_name     text        not null,
    declared_mailbox  text        not null,
    declared_at       timestamptz not null,
    confirmed_mailbox text,
    confirmed_at      timestamptz,
    asked_again_at    timestamptz,
    reminded_at       timestamptz,
    lapsed_at         timestamptz,
    check ((confirmed_at is null) = (confirmed_mailbox is null)),
    check (lapsed_at is null or confirmed_at is not null)
);
comment on table reuse is 'which administration takes over which network''s project, as somebody of it said';
comment on column reuse.revision is 'the project''s step that changed it last';
comment on column reuse.network is 'that has the project';
comment on column reuse.administration is 'its name at that time';
comment on column reuse.adaptation is 'address of what the administration has made of it; empty for none';
comment on column reuse.declared_account is 'null for somebody without an account';
comment on column reuse.asked_again_at is 'when the administration was last asked whether it still holds; null if not since the confirmation';
comment on column reuse.lapsed_at is 'since when it is not confirmed any more, because nobody answered';
create unique index reuse_once on reuse (network, project_id, regional_key);
create index reuse_due_idx on reuse (confirmed_at) where lapsed_at is null and state <> 'STOPPED';
create index reuse_declared_mailbox_idx on reuse (declared_mailbox);
create index reuse_confirmed_mailbox_idx on reuse (confirmed_mailbox) where confirmed_mailbox is not null;

--changeset reuse:reuse-step
create table reuse_step (
    network      text        not null,
    project_id   uuid        not null,
    number       bigint      not null,
    regional_key text        not null,
    what         text        not null check (what in ('DECLARED', 'MOVED', 'ADAPTED', 'CONFIRMED', 'LAPSED', 'DENIED', 'REMOVED')),
    state        text        not null check (state in ('INTERESTED', 'PILOTING', 'IN_USE', 'STOPPED')),
    reason       text        not null,
    person_name  text        not null,
    mailbox      text        not null,
    at           timestamptz not null,
    primary key (network, project_id, number)
);
comment on table reuse_step is 'what became of the reuse of a project, counted for each';
comment on column reuse_step.mailbox is 'whose it was; empty where the hub did it by itself';
create index reuse_step_mailbox_idx on reuse_step (mailbox);

--changeset reuse:reuse-request
create table reuse_request (
    id              uuid primary key,
    network         text        not null,
    project_id      uuid        not null,
    regional_key    text        not null,
    state           text        not null check (state in ('INTERESTED', 'PILOTING', 'IN_USE', 'STOPPED')),
    since           date        not null,
    reason          text        not null,
    adaptation      text        not null,
    adaptation_note text        not null,
    person_name     text        not null,
    mailbox         text        not null,
    asked_at        timestamptz not null
);
comment on table reuse_request is 'what somebody without an account has declared and not yet confirmed by the link in the mailbox';
create index reuse_request_mailbox_idx on reuse_request (mailbox);
