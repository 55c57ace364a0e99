--liquibase formatted sql

--changeset resolutions:internal
alter table resolution add column internal boolean not null default false;
comment on column resolution.internal is 'whether the agenda item it stands on is for the people of its group only';

--changeset resolutions:internal-so-far
-- Items belong to the module of meetings, which says so itself from now on.
with recursive tree as (
    select id, audience = 'INTERNAL' as internal from agenda_item where above_id is null
    union all
    select i.id, t.internal or i.audience = 'INTERNAL'
    from agenda_item i join tree t on i.above_id = t.id)
update resolution r set internal = true from tree t where t.id = r.agenda_item_id and t.internal;
