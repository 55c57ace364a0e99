--liquibase formatted sql

--changeset projects:project
create table project (
    id                 uuid primary key,
    version            int         not null,
    revision           bigint      not null,
    latest             int         not null,
    published          int,
    waiting            int,
    title              text        not null,
    summary            text        not null,
    status             text        not null check (status in ('IDEA', 'PLANNED', 'UNDER_WAY', 'IN_USE', 'FINISHED', 'DISCONTINUED')),
    kind               text        not null check (kind in ('EXCHANGE', 'IMPLEMENTATION')),
    topics             text[]      not null,
    visibility         text        not null check (visibility in ('GROUP', 'NETWORK', 'HUB', 'PUBLIC')),
    group_id           uuid references network_group,
    blueprint          text        not null check (blueprint in ('NOT_YET', 'OFFERED')),
    review_note        text        not null,
    lighthouse_since   date,
    first_published_at timestamptz,
    published_at       timestamptz,
    changed_at         timestamptz not null,
    check (published is null or (published_at is not null and first_published_at is not null))
);
comment on column project.revision is 'ascends with every change that a reader may notice';
comment on column project.latest is 'number of the version that authors go on with';
comment on column project.published is 'number of the version that readers see; null while there is none';
comment on column project.waiting is 'number of the version that waits for the coordinators; null for none';
comment on column project.title is 'this and the following: of the published version, or else of the latest';
comment on column project.visibility is 'who sees it now: of the published version, or narrower at once';
comment on column project.review_note is 'why it was sent back; empty if it was not';
create index project_group_idx on project (group_id);

--changeset projects:project-version
create table project_version (
    project_id   uuid        not null references project on delete cascade,
    number       int         not null,
    content      jsonb       not null,
    deed         text        not null check (deed in ('BEGUN', 'SAVED', 'MERGED', 'RESTORED', 'FILE', 'IMPORTED')),
    account_id   uuid        not null,
    person_name  text        not null,
    mailbox      text        not null,
    at           timestamptz not null,
    published_at timestamptz,
    primary key (project_id, number)
);
comment on column project_version.published_at is 'when readers first saw it; null for a draft';
create index project_version_mailbox_idx on project_version (mailbox);

--changeset projects:project-status
create table project_status (
    project_id uuid        not null references project on delete cascade,
    number     int         not null,
    status     text        not null check (status in ('IDEA', 'PLANNED', 'UNDER_WAY', 'IN_USE', 'FINISHED', 'DISCONTINUED')),
    since      date        not null,
    primary key (project_id, number)
);
comment on table project_status is 'which status readers were told, by the version that said so first';

--changeset projects:project-author
create table project_author (
    id          uuid primary key,
    project_id  uuid        not null references project on delete cascade,
    account_id  uuid        not null,
    person_name text        not null,
    mailbox     text        not null,
    since       timestamptz not null
);
create unique index project_author_once on project_author (project_id, account_id);
create index project_author_account_idx on project_author (account_id);
create index project_author_mailbox_idx on project_author (mailbox);

--changeset projects:project-contact
create table project_contact (
    id          uuid primary key,
    project_id  uuid        not null references project on delete cascade,
    account_id  uuid        not null,
    person_name text        not null,
    mailbox     text        not null,
    about       text        not null,
    asked_by    text        not null,
    asked_at    timestamptz not null,
    agreed_at   timestamptz
);
create unique index project_contact_once on project_contact (project_id, account_id);
comment on column project_contact.about is 'what the person can be asked about; empty for anything';
comment on column project_contact.agreed_at is 'null until the person has agreed to be shown';
create index project_contact_account_idx on project_contact (account_id);
create index project_contact_mailbox_idx on project_contact (mailbox);

--changeset projects:project-file
create table project_file (
    document_id uuid primary key,
    project_id  uuid   not null references project on delete cascade,
    file_name   text   not null,
    media_type  text   not null,
    size        bigint not null
);
comment on table project_file is 'files that versions of a project may show';
create index project_file_project_idx on project_file (project_id);

--changeset projects:project-topic
create table project_topic (
    key       text primary key,
    german    text not null,
    english   text not null,
    hub_topic text
);
comment on table project_topic is 'topics the network has beyond those of the hub';
comment on column project_topic.hub_topic is 'key of the one of the hub that it belongs to';

--changeset projects:project-rules
create table project_rules (
    id     int primary key check (id = 1),
    review text not null check (review in ('NONE', 'WANTED'))
);
comment on table project_rules is 'one row, once a coordinator has said anything';
