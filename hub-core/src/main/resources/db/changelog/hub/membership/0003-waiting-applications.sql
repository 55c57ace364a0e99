--liquibase formatted sql

--changeset membership:waiting-application
create table waiting_application (
    network_schema text not null,
    application_id uuid not null,
    primary key (network_schema, application_id)
);
comment on table waiting_application is 'applications that wait for a coordinator, written together with them in the networks'' own schemas';
