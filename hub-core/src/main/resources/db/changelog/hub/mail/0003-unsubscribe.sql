--liquibase formatted sql

--changeset mail:unsubscribe
alter table outgoing_mail add column unsubscribe text;
comment on column outgoing_mail.unsubscribe is 'address that ends mails of this sort; null where nobody could end them';
