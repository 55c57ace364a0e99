--liquibase formatted sql

--changeset reuse:reuse-question
create table reuse_question (
    id          uuid primary key,
    network     text        not null,
    project_id  uuid        not null,
    person_name text        not null,
    mailbox     text        not null,
    text        text        not null,
    asked_at    timestamptz not null,
    sent_at     timestamptz
);
comment on table reuse_question is 'questions to those who have a project, for as long as they count against asking too much';
comment on column reuse_question.text is 'empty once it was sent';
create index reuse_question_mailbox_idx on reuse_question (mailbox, asked_at);
create index reuse_question_project_idx on reuse_question (network, project_id, sent_at);
