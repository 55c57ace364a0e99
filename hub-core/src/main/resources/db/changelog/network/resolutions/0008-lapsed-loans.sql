--liquibase formatted sql

--changeset resolutions:vote-loan-lapse
alter table vote_loan
    add column lapse text check (lapse in ('NOT_ALLOWED', 'HOLDER_GONE', 'TOO_MANY')),
    add check (lapse is null or ended_at is not null);
comment on column vote_loan.lapse is 'why it held no longer; null where somebody has ended it, or the two have become one';
