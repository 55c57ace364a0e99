--liquibase formatted sql

--changeset membership:member-administration
create table member_administration (
    network_id   text not null,
    regional_key text not null,
    primary key (regional_key, network_id)
);
comment on table member_administration is 'written together with the memberships in the networks'' own schemas';
create index member_administration_network_idx on member_administration (network_id);
