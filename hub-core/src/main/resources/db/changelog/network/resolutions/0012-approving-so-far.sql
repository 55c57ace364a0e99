--liquibase formatted sql

--changeset resolutions:approving-so-far
-- Until now each motion on an item for minutes was one to approve them; from now on those are that say so.
insert into minutes_motion (resolution_id, meeting_id)
select r.id, i.minutes_of from resolution r join agenda_item i on i.id = r.agenda_item_id
where i.minutes_of is not null;
