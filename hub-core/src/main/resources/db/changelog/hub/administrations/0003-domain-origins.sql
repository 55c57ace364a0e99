--liquibase formatted sql

--changeset administrations:domain-origins
alter table administration_domain add column confirmed_by uuid;
alter table administration_domain add column withdrawn_at timestamptz;
alter table administration_domain add column withdrawn_by text;
create index administration_domain_by_administration_idx on administration_domain (regional_key);
comment on column administration_domain.confirmed_by is 'the account of whoever confirmed it; null when the hub did';
comment on column administration_domain.withdrawn_at is 'a domain withdrawn proves nothing any more, and does not come back with the next start';
comment on column administration_domain.withdrawn_by is 'by whose authority, an origin: whoever has less of it cannot bring the domain back';
