--liquibase formatted sql

--changeset administrations:states
create index administration_state_idx on administration (regional_key) where regional_key = state_key;
comment on index administration_state_idx is 'the sixteen states among eleven thousand';
