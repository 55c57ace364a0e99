--liquibase formatted sql

--changeset privacy:objection
create table objection (
    id          uuid primary key,
    name        text        not null,
    mailbox     text        not null,
    reason      text        not null,
    made_at     timestamptz not null,
    due_on      date        not null,
    outcome     text check (outcome in ('UPHELD', 'REFUSED')),
    answer      text,
    answered_at timestamptz,
    answered_by text,
    check (num_nonnulls(outcome, answer, answered_at, answered_by) in (0, 4))
);
create index objection_mailbox_idx on objection (mailbox);
comment on column objection.due_on is 'by when it must be answered (GDPR, Art. 12 (3))';
