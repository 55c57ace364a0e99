--liquibase formatted sql

--changeset identity:employment-left-networks
alter table employment add column left_networks text[] not null default '{}';
comment on column employment.left_networks is 'networks in which roles ended with it: their coordinators may still be asked about the next one';
