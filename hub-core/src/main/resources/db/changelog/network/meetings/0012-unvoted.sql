--liquibase formatted sql

--changeset meetings:unvoted-motions
create table agenda_item_unvoted (
    item_id       uuid not null references agenda_item on delete cascade,
    resolution_id uuid not null,
    title         text not null,
    text          text not null,
    primary key (item_id, resolution_id)
);
comment on table agenda_item_unvoted is 'motions of a meeting''s agenda that nobody voted on there, as they were when it ended: its minutes name them, wherever they have gone since';
comment on column agenda_item_unvoted.resolution_id is 'the motion';
