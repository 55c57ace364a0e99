--liquibase formatted sql

--changeset network:network-address
alter table network add column address text;
update network set address = id;
alter table network alter column address set not null;
alter table network add constraint network_address_taken_once unique (address);
comment on column network.address is 'by which it goes in the addresses of pages: its id, until it takes another';

--changeset network:network-addresses-ever-taken
create table network_address (
    name     text        primary key,
    network  text        not null references network,
    taken_at timestamptz not null
);
create index network_address_by_network_idx on network_address (network);
comment on table network_address is 'every name a network took in place of its id; none is ever given to another';
revoke delete on network_address from hub_application;
