--liquibase formatted sql

--changeset membership:people
-- By these a network finds what it keeps about a person.
create index application_contact_mailbox_idx on application (contact_mailbox) where contact_mailbox is not null;
create index membership_mailbox_idx on membership (mailbox) where mailbox is not null;
create index membership_application_idx on membership (application_id);
create index contact_person_mailbox_idx on contact_person (mailbox);
create index contact_handover_mailbox_idx on contact_handover (mailbox);
