--liquibase formatted sql

--changeset administrations:neighbours
create index administration_size_idx on administration (inhabitants) where ended_on is null;
create index administration_successor_idx on administration (successor_key) where successor_key is not null;
