--liquibase formatted sql

--changeset reuse:confirmed
create index reuse_confirmed_idx on reuse (regional_key, confirmed_at desc)
    where confirmed_at is not null and lapsed_at is null and state in ('PILOTING', 'IN_USE');
comment on index reuse_confirmed_idx is 'what an administration uses for certain, the latest first';
