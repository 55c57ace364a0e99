--liquibase formatted sql

--changeset administrations:kinds
create index administration_kind_idx on administration (kind, regional_key);
comment on index administration_kind_idx is 'for the few of a kind, as the states';
