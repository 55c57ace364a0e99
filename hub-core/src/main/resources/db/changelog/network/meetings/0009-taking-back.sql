--liquibase formatted sql

--changeset meetings:opening-taken-back
alter table meeting add column opening_taken_back_at timestamptz;
comment on column meeting.opening_taken_back_at is 'when it was planned again after it had been opened by mistake; null once it is opened again';

--changeset meetings:chairing
create table meeting_chairing (
    id          uuid primary key,
    attendee_id uuid        not null references meeting_attendee on delete cascade,
    from_at     timestamptz not null,
    until_at    timestamptz,
    by_opening  boolean     not null,
    check (until_at >= from_at)
);
comment on table meeting_chairing is 'who has chaired while a meeting was held, and when; meetings without a row were chaired by whom meeting_attendee.chairs names';
comment on column meeting_chairing.by_opening is 'nobody was named, and this person opened it';
create unique index meeting_chairing_once on meeting_chairing (attendee_id) where until_at is null;
create index meeting_chairing_attendee_idx on meeting_chairing (attendee_id, from_at);

--changeset meetings:items-not-called
alter table agenda_item
    add column called boolean not null default false,
    drop constraint agenda_item_state_check,
    add constraint agenda_item_state_check check (state in ('OPEN', 'DONE', 'NOT_CALLED', 'CARRIED_OVER'));
comment on column agenda_item.called is 'whether its meeting has come to it';
update agenda_item i set called = true from meeting m where m.current_item = i.id;
