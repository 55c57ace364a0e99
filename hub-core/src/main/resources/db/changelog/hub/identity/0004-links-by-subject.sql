--liquibase formatted sql

--changeset identity:confirmation-link-by-subject
create index confirmation_link_by_subject_idx on confirmation_link (subject, purpose);
