--liquibase formatted sql

--changeset identity:provider-identity
create table provider_identity (
    id         uuid primary key,
    account_id uuid        not null references account on delete cascade,
    provider   text        not null,
    issuer     text        not null,
    subject    text        not null,
    mailbox    text        not null,
    linked_at  timestamptz not null,
    last_used  timestamptz,
    constraint provider_identity_key unique (issuer, subject),
    constraint provider_identity_once_an_account unique (account_id, issuer)
);
comment on column provider_identity.provider is 'as configured when it was linked';
comment on column provider_identity.subject is 'unique and never reassigned within the issuer (OpenID Connect Core 1.0, 2)';
comment on column provider_identity.mailbox is 'as the provider had it when it was linked';
