--liquibase formatted sql

--changeset identity:account-role-anywhere
alter table account_role drop constraint account_role_role_check;
alter table account_role drop constraint account_role_key;
alter table account_role add column regional_key text;
alter table account_role add constraint account_role_key
    unique nulls not distinct (account_id, role, network, regional_key);
create index account_role_by_administration_idx on account_role (network, regional_key)
    where regional_key is not null;
comment on column account_role.regional_key is 'of the administration the role is held for; null for roles held in person';
comment on column account_role.granted_by is 'null when it follows from the configuration or from a membership';
