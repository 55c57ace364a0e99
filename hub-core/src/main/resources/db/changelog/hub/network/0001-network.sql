--liquibase formatted sql

--changeset network:network
create table network (
    id               text primary key,
    kind             text        not null check (kind in ('CODED', 'DECLARED')),
    state            text        not null default 'OPEN' check (state in ('OPEN', 'READ_ONLY', 'ARCHIVED')),
    structure        jsonb,
    settings_version int         not null default 0,
    founded_at       timestamptz not null,
    revision         bigint      not null,
    constraint network_declared_has_structure check ((kind = 'DECLARED') = (structure is not null))
);
create index network_by_revision_idx on network (revision);
comment on column network.structure is 'member kind, organs and history of a network without a module';
comment on column network.settings_version is 'which version of its settings holds; 0 for what its module says';
comment on column network.revision is 'of the hub''s networks when this one changed last';

--changeset network:network-settings
create table network_settings (
    network   text        not null references network,
    version   int         not null check (version > 0),
    settings  jsonb       not null,
    author_id uuid,
    author    text,
    at        timestamptz not null,
    primary key (network, version)
);
comment on column network_settings.author is 'name at the time; null when the hub did it by itself';
-- What was said once stays.
revoke update, delete on network_settings from hub_application;

--changeset network:network-revision
-- One row that every change locks to its end, so that revisions become visible in their order.
create table network_revision (
    only_row boolean primary key default true check (only_row),
    revision bigint  not null
);
insert into network_revision (revision) values (0);
