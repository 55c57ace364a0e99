--liquibase formatted sql

--changeset mail:mails-of-a-person
create index outgoing_mail_recipient_idx on outgoing_mail (recipient) where content_removed_at is null;
