--liquibase formatted sql

--changeset membership:authors-of-notes
alter table application_history add column author uuid;
comment on column application_history.author is 'account of who wrote a note; null for steps, for notes from before it was kept, and for authors who are forgotten';
create index application_history_author_idx on application_history (author) where author is not null;
