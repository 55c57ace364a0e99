--liquibase formatted sql

--changeset membership:waiting-applications-so-far
-- Those from before the hub kept them at hand; from now on each is written when its state changes.
insert into hub.waiting_application (network_schema, application_id)
select current_schema(), id from application where status in ('SUBMITTED', 'ACKNOWLEDGED', 'DECLARED')
on conflict do nothing;
