--liquibase formatted sql

--changeset meetings:copied-items
alter table agenda_item
    -- Deferred, because an archive is read in the order of ids.
    add column copy_of uuid references agenda_item on delete set null deferrable initially deferred;
comment on column agenda_item.copy_of is 'the item of an earlier agenda that it was taken over from';
create index agenda_item_copy_idx on agenda_item (copy_of) where copy_of is not null;
