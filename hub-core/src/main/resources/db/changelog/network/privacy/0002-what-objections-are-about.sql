--liquibase formatted sql

--changeset privacy:what-objections-are-about
alter table objection add column about text not null default 'OTHER';
alter table objection alter column about drop default;
alter table objection add column ended text;
comment on column objection.about is 'which processing the person objects to';
comment on column objection.ended is 'which processing ended when it was upheld; null for those upheld before it was kept';
