--liquibase formatted sql

--changeset mail:outgoing-mail
create table outgoing_mail (
    id                 uuid        primary key,
    network            text,
    recipient          text,
    sender_name        text,
    reply_to           text,
    subject            text,
    body               text,
    message_id         text        not null unique,
    enqueued_at        timestamptz not null,
    state              text        not null check (state in ('WAITING', 'SENT', 'FAILED')),
    round              int         not null,
    attempts           int         not null,
    last_error         text,
    next_attempt_at    timestamptz,
    finished_at        timestamptz,
    content_removed_at timestamptz,
    version            bigint      not null,
    check (content_removed_at is not null
        or (recipient is not null and sender_name is not null and subject is not null and body is not null)),
    check ((next_attempt_at is null) = (state <> 'WAITING')),
    check ((finished_at is null) = (state = 'WAITING'))
);
comment on column outgoing_mail.network is 'null when the hub itself writes';
comment on column outgoing_mail.message_id is 'fixed before the first attempt, so that a copy is recognised as one';
comment on column outgoing_mail.round is 'counts how often it was retried by hand';
comment on column outgoing_mail.attempts is 'in this round';
comment on column outgoing_mail.version is 'counts the changes; each is made to the version it was decided on';
-- Few mails are unsent, so the coordinator's list never reads those that were.
create index outgoing_mail_unsent_idx on outgoing_mail (network, id) where state <> 'SENT';
create index outgoing_mail_with_content_idx on outgoing_mail (finished_at) where content_removed_at is null;

create table outgoing_mail_attachment (
    mail       uuid  not null references outgoing_mail,
    position   int   not null,
    file_name  text  not null,
    media_type text  not null,
    content    bytea not null,
    primary key (mail, position)
);
