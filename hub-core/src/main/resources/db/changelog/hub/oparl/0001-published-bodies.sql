--liquibase formatted sql

--changeset oparl:published-body
create table published_body (
    network  text collate "C" primary key,
    created  timestamptz not null,
    modified timestamptz not null,
    deleted  boolean     not null,
    digest   text        not null
);
comment on table published_body is 'the networks the open interface has given out, and since when';
