--liquibase formatted sql

--changeset declarations:passed-on
alter table declaration_request add column contact_name text;
comment on column declaration_request.contact_name is 'who has that mailbox and is asked to pass the link on to whoever signs; null where they sign themselves';
comment on column declaration_request.person_name is 'who is to sign; empty where nobody knows the name';
