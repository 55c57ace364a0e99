--liquibase formatted sql

--changeset projects:submission
create table project_submission (
    project_id  uuid        primary key references project on delete cascade,
    person_name text        not null,
    mailbox     text        not null,
    at          timestamptz not null
);
comment on table project_submission is 'who has asked the coordinators to publish what waits';
create index project_submission_mailbox_idx on project_submission (mailbox);

--changeset projects:submission-so-far
insert into project_submission (project_id, person_name, mailbox, at)
select p.id, v.person_name, v.mailbox, v.at
from project p join project_version v on v.project_id = p.id and v.number = p.waiting;
