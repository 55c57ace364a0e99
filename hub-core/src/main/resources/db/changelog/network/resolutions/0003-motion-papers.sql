--liquibase formatted sql

--changeset resolutions:resolution-paper
create table resolution_paper (
    id            uuid primary key,
    resolution_id uuid   not null references resolution on delete cascade,
    document_id   uuid   not null,
    file_name     text   not null,
    media_type    text   not null,
    size          bigint not null
);
comment on table resolution_paper is 'what is kept with a motion; seen by whoever sees the motion';
create index resolution_paper_resolution_idx on resolution_paper (resolution_id);
