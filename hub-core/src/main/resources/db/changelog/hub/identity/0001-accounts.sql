--liquibase formatted sql

--changeset identity:account
create table account (
    id           uuid primary key,
    mailbox      text        not null,
    name         text        not null,
    enabled      boolean     not null default true,
    created_at   timestamptz not null,
    last_sign_in timestamptz,
    constraint account_mailbox_key unique (mailbox)
);
comment on column account.mailbox is 'in lower case';
comment on column account.enabled is 'whether its owner may sign in';

--changeset identity:account-role
create table account_role (
    account_id uuid        not null references account,
    role       text        not null check (role in ('OPERATOR', 'COORDINATOR')),
    network    text,
    granted_at timestamptz not null,
    granted_by uuid        references account,
    constraint account_role_key unique nulls not distinct (account_id, role, network),
    constraint account_role_has_its_network check ((role = 'OPERATOR') = (network is null))
);
create index account_role_by_network_idx on account_role (network, role);
comment on column account_role.network is 'null for roles in the hub itself';
comment on column account_role.granted_by is 'null when the hub did it by its configuration';
