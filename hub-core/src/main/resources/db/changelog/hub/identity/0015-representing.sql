--liquibase formatted sql

--changeset identity:account-role-representing
create index account_role_representing_idx on account_role (regional_key) where regional_key is not null;
