--liquibase formatted sql

--changeset membership:application-administration
-- An application's page names the others for the same administration.
create index application_administration_idx on application (regional_key);
