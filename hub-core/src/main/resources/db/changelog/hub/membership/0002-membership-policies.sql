--liquibase formatted sql

--changeset membership:membership-policy
create table membership_policy (
    network_id text        not null,
    version    int         not null check (version > 0),
    policy     jsonb       not null,
    author     uuid,
    at         timestamptz not null,
    note       text        not null,
    primary key (network_id, version)
);
comment on table membership_policy is 'how networks are joined, every version ever saved; the highest is in force. In the hub''s schema, since all networks are asked at once which of them suits an administration';
comment on column membership_policy.author is 'null when it came with the file the network was founded from';
