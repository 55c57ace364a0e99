--liquibase formatted sql

--changeset oparl:noticed-network
create table noticed_network (
    network text primary key,
    writes  bigint not null
);
comment on table noticed_network is 'how often the database had written to a network when the open interface last compared all of it';
