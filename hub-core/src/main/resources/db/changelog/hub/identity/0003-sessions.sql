--liquibase formatted sql

--changeset identity:spring-session
-- Spring Session 4.1 (org/springframework/session/jdbc/schema-postgresql.sql)
create table spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create unique index spring_session_by_session_id_idx on spring_session (session_id);
create index spring_session_by_expiry_time_idx on spring_session (expiry_time);
create index spring_session_by_principal_name_idx on spring_session (principal_name);
comment on column spring_session.principal_name is 'id of the account that is signed in';

create table spring_session_attributes (
    session_primary_id char(36)     not null references spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
