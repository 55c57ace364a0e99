--liquibase formatted sql

--changeset tenancy:network-schema
create table network_schema (
    id          text primary key,
    fingerprint text not null,
    failure     text,
    migrated_at timestamptz
);
comment on column network_schema.fingerprint is 'of the changelog the schema was last migrated with';
comment on column network_schema.failure is 'why the network is closed; null while it is open';
-- Only the owner founds and migrates.
revoke insert, update, delete on network_schema from hub_application;

--changeset tenancy:event-publication
-- Spring Modulith 2.1, structure v2 (org/springframework/modulith/events/jdbc/schemas/v2)
create table event_publication (
    id                     uuid primary key,
    listener_id            text        not null,
    event_type             text        not null,
    serialized_event       text        not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
create index event_publication_serialized_event_hash_idx on event_publication using hash (serialized_event);
create index event_publication_by_completion_date_idx on event_publication (completion_date);

--changeset tenancy:scheduled-tasks
-- db-scheduler 16
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time_idx on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat_idx on scheduled_tasks (last_heartbeat);
