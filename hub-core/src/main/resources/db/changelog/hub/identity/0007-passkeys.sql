--liquibase formatted sql

--changeset identity:passkey
create table passkey (
    credential_id           bytea primary key,
    id                      uuid        not null,
    account_id              uuid        not null references account on delete cascade,
    name                    text        not null,
    public_key              bytea       not null,
    signature_count         bigint      not null,
    uv_initialized          boolean     not null,
    backup_eligible         boolean     not null,
    backup_state            boolean     not null,
    transports              text        not null,
    attestation_object      bytea       not null,
    attestation_client_data bytea       not null,
    created_at              timestamptz not null,
    last_used               timestamptz,
    constraint passkey_id_key unique (id)
);
create index passkey_by_account_idx on passkey (account_id);
comment on column passkey.credential_id is 'chosen by the authenticator (WebAuthn level 3, 4)';
comment on column passkey.public_key is 'as COSE_Key (RFC 9052)';
comment on column passkey.transports is 'separated by commas';
comment on column passkey.last_used is 'null if nobody has signed in with it yet';
