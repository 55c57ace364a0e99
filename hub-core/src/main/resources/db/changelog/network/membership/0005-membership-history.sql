--liquibase formatted sql

--changeset membership:membership-history
create table membership_history (
    id            uuid primary key,
    membership_id uuid        not null references membership on delete cascade,
    what          text        not null
        check (what in ('ADMITTED', 'SUSPENDED', 'RESUMED', 'ENDED', 'CONTACT_CHANGED')),
    on_day        date        not null,
    note          text        not null,
    actor         text,
    recorded_at   timestamptz not null
);
comment on table membership_history is 'what became of a membership; its own row only says how it is now';
comment on column membership_history.note is 'the reason, or the new contact person; may be empty';
comment on column membership_history.actor is 'null where it was not recorded, empty where a rule acted';
create index membership_history_membership_idx on membership_history (membership_id, recorded_at);
alter table membership add column resumed_on date;
comment on column membership.resumed_on is 'while it is active again after a suspension';

--changeset membership:membership-history-so-far
-- Who admitted is known from the application, who suspended or ended was not kept. Within a day the
-- order is: admission, contact persons, suspension, end.
insert into membership_history (id, membership_id, what, on_day, note, actor, recorded_at)
select gen_random_uuid(), m.id, 'ADMITTED', m.since, '',
       (select h.actor from application_history h
        where h.application_id = m.application_id and h.step = 'ADMIT' order by h.at limit 1),
       m.since::timestamp at time zone 'Europe/Berlin'
from membership m;

insert into membership_history (id, membership_id, what, on_day, note, actor, recorded_at)
select gen_random_uuid(), c.membership_id, 'CONTACT_CHANGED', c.from_day, c.name, null,
       (c.from_day + interval '1 hour' + interval '1 second' * c.place) at time zone 'Europe/Berlin'
from (select p.*, m.since,
             row_number() over (partition by p.membership_id order by p.from_day, p.id) as place
      from contact_person p join membership m on m.id = p.membership_id) c
where c.place > 1 or c.from_day > c.since;

-- The reason kept is that of the last change: of the suspension only while it lasts.
insert into membership_history (id, membership_id, what, on_day, note, actor, recorded_at)
select gen_random_uuid(), id, 'SUSPENDED', suspended_on,
       case when status = 'SUSPENDED' then coalesce(reason, '') else '' end, null,
       (suspended_on + interval '12 hours') at time zone 'Europe/Berlin'
from membership where suspended_on is not null;

insert into membership_history (id, membership_id, what, on_day, note, actor, recorded_at)
select gen_random_uuid(), id, 'ENDED', ended_on, coalesce(reason, ''), null,
       (ended_on + interval '23 hours') at time zone 'Europe/Berlin'
from membership where ended_on is not null;

-- What has ended no longer rests.
update membership set suspended_on = null where status = 'ENDED';
