--liquibase formatted sql

--changeset reports:yearly-report
create table yearly_report (
    id           uuid primary key,
    version      int         not null,
    year         int         not null unique check (year between 1990 and 2200),
    state        text        not null check (state in ('DRAFT', 'PUBLISHED')),
    audience     text        not null check (audience in ('EVERYBODY', 'NETWORK')),
    drawn_at     timestamptz not null,
    deadline     date,
    published_at timestamptz,
    document_id  uuid,
    check ((state = 'PUBLISHED') = (published_at is not null))
);
comment on column yearly_report.drawn_at is 'as of when its figures were counted';
comment on column yearly_report.deadline is 'by when those who were asked hand in their texts';
comment on column yearly_report.document_id is 'the file of a published report, with all addenda';

--changeset reports:report-section
create table report_section (
    id        uuid primary key,
    report_id uuid    not null references yearly_report on delete cascade,
    kind      text    not null check (kind in ('REVIEW', 'MEMBERS', 'GROUPS', 'MEETINGS', 'RESOLUTIONS', 'DECLARATION', 'TASKS', 'PROJECTS', 'EVENTS', 'MEANS', 'OUTLOOK')),
    version   int     not null,
    position  int     not null,
    shown     boolean not null,
    note      text    not null,
    unique (report_id, kind)
);

--changeset reports:report-figure
create table report_figure (
    id            uuid primary key,
    report_id     uuid           not null references yearly_report on delete cascade,
    kind          text           not null,
    value         numeric(16, 2) not null,
    previous      numeric(16, 2),
    previous_from text check (previous_from in ('REPORT', 'COUNTED')),
    unique (report_id, kind),
    check ((previous is null) = (previous_from is null))
);
comment on column report_figure.previous is 'the same of the year before; null where nobody knows';

create table report_row (
    id              uuid primary key,
    report_id       uuid    not null references yearly_report on delete cascade,
    figure          text    not null,
    position        int     not null,
    label           text    not null,
    day             date,
    note            text    not null,
    state           text check (state in ('REJECTED', 'NOT_BEGUN', 'UNDER_WAY', 'CARRIED_OUT', 'DROPPED')),
    amount          numeric(16, 2),
    unit            text    not null,
    attendance      int,
    administrations int,
    page            text,
    reach           text    not null check (reach in ('EVERYBODY', 'NETWORK', 'COORDINATORS')),
    entered         boolean not null
);
comment on table report_row is 'what a figure counts, as it was when it was counted, or entered by hand';
comment on column report_row.reach is 'who may read it at most; others learn the figure only';
comment on column report_row.page is 'where more of it stands; ~ is the network''s own address';
create index report_row_figure_idx on report_row (report_id, figure, position);

--changeset reports:report-contribution
create table report_contribution (
    id          uuid primary key,
    report_id   uuid not null references yearly_report on delete cascade,
    group_id    uuid references network_group on delete cascade,
    group_name  text not null,
    reach       text not null check (reach in ('EVERYBODY', 'NETWORK', 'COORDINATORS')),
    version     int  not null,
    review      text not null,
    outlook     text not null,
    asked_at    timestamptz,
    reminded_at timestamptz,
    written_at  timestamptz,
    account_id  uuid,
    person_name text,
    mailbox     text,
    unique nulls not distinct (report_id, group_id),
    check ((account_id is null) = (mailbox is null) and (account_id is null) = (person_name is null))
);
comment on table report_contribution is 'review and outlook of a group, or, without one, of the network';
comment on column report_contribution.account_id is 'who wrote last';
create index report_contribution_mailbox_idx on report_contribution (mailbox) where mailbox is not null;
create index report_contribution_group_idx on report_contribution (group_id) where group_id is not null;

--changeset reports:report-addendum
create table report_addendum (
    id          uuid primary key,
    report_id   uuid        not null references yearly_report on delete cascade,
    text        text        not null,
    account_id  uuid        not null,
    person_name text        not null,
    mailbox     text        not null,
    added_at    timestamptz not null
);
comment on table report_addendum is 'what was put right in a published report; never changed';
create index report_addendum_report_idx on report_addendum (report_id, added_at);
create index report_addendum_mailbox_idx on report_addendum (mailbox);
