--liquibase formatted sql

--changeset declarations:struck-signatures
alter table declaration_signature add column struck boolean not null default false;
alter table declaration_signature add constraint declaration_signature_struck_check check (not struck or left_on is not null);
comment on column declaration_signature.struck is 'whether it was entered by mistake; left_on and left_reason then say when and why it was struck';
