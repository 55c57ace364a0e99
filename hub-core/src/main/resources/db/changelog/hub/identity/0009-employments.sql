--liquibase formatted sql

--changeset identity:employment
create table employment (
    id                  uuid primary key,
    account_id          uuid        not null references account,
    regional_key        text        not null,
    since               timestamptz not null,
    verified_by         text check (verified_by in ('DOMAIN', 'COLLEAGUE', 'COORDINATOR')),
    verified_by_account uuid        references account,
    verified_mailbox    text,
    verified_at         timestamptz,
    due_at              timestamptz,
    reminded_at         timestamptz,
    reminded_again_at   timestamptz,
    lapsed_at           timestamptz,
    ended_at            timestamptz,
    end_reason          text check (end_reason in ('LEFT', 'CHANGED')),
    constraint employment_verified_whole check (
        (verified_by is null) = (verified_at is null)
        and (verified_by is null) = (due_at is null)
        and (verified_by is null) = (verified_mailbox is null)),
    constraint employment_ended_whole check ((ended_at is null) = (end_reason is null))
);
-- Once at a time, however many begin it at once.
create unique index employment_once on employment (account_id, regional_key) where ended_at is null;
create index employment_by_administration_idx on employment (regional_key) where ended_at is null;
create index employment_due_idx on employment (due_at) where ended_at is null and lapsed_at is null;
comment on column employment.verified_mailbox is 'the mailbox the person had then, in lower case';
comment on column employment.reminded_at is 'when the first mail about the coming deadline went';
comment on column employment.reminded_again_at is 'when the mail on the day itself went';
comment on column employment.lapsed_at is 'since when nobody has verified it in time, and what came from it rests';

--changeset identity:roles-from-employments
alter table account_role add column employer_key text;
alter table account_role add column resting boolean not null default false;
create index account_role_by_employer_idx on account_role (account_id, employer_key);
comment on column account_role.employer_key is 'of the administration in whose employ a role is held in person; null if it hangs on none';
comment on column account_role.resting is 'kept, and good for nothing until the employment it came from is verified again';

--changeset identity:employment-request
create table employment_request (
    id            uuid primary key,
    employment_id uuid        not null references employment,
    mailbox       text,
    network       text,
    state         text        not null check (state in ('OPEN', 'VERIFIED', 'DECLINED', 'WITHDRAWN')),
    asked_at      timestamptz not null,
    answered_at   timestamptz,
    answered_by   uuid        references account,
    constraint employment_request_asks_somebody check ((mailbox is null) <> (network is null))
);
create unique index employment_request_once on employment_request
    (employment_id, coalesce(mailbox, ''), coalesce(network, '')) where state = 'OPEN';
create index employment_request_by_network_idx on employment_request (network, asked_at)
    where state = 'OPEN' and network is not null;
comment on column employment_request.mailbox is 'of the colleague who is asked to vouch, in lower case';
comment on column employment_request.network is 'whose coordinators are asked';
