--liquibase formatted sql

--changeset meetings:objections
alter table minutes_note
    add column settled_at timestamptz,
    -- Deferred, because an archive is read in the order of ids.
    add column settled_by uuid references minutes_note on delete set null deferrable initially deferred,
    add check (kind = 'OBJECTION' or settled_at is null),
    add check (settled_by is null or settled_at is not null);
comment on column minutes_note.settled_at is 'when an objection was answered or taken back; null while it stands';
comment on column minutes_note.settled_by is 'the correction that answers it; null for one taken back by whoever raised it';
comment on table minutes_note is 'what was added to minutes, or said against them, once they were written; the text never changes';

--changeset meetings:administrations
create table meeting_administration (
    meeting_id          uuid not null references meeting on delete cascade,
    regional_key        text not null,
    administration_name text not null,
    primary key (meeting_id, regional_key)
);
comment on table meeting_administration is 'which administrations the group had when a meeting was opened, so that its minutes can name those nobody was there for';

--changeset meetings:called-off-items
create table agenda_item_before (
    item_id    uuid not null references agenda_item on delete cascade,
    meeting_id uuid not null references meeting on delete cascade,
    primary key (item_id, meeting_id)
);
comment on table agenda_item_before is 'on which meetings'' agendas an item stood that were called off before it came up';
create index agenda_item_before_meeting_idx on agenda_item_before (meeting_id);
