--liquibase formatted sql

--changeset reports:who-was-elected
alter table report_row
    add column elected text not null default '',
    drop constraint report_row_state_check,
    add constraint report_row_state_check check (state in (
        'REJECTED', 'NOBODY_ELECTED', 'ELECTED', 'NOT_BEGUN', 'UNDER_WAY', 'CARRIED_OUT', 'DROPPED',
        'PROJECT_IDEA', 'PROJECT_PLANNED', 'PROJECT_UNDER_WAY', 'PROJECT_IN_USE',
        'PROJECT_FINISHED', 'PROJECT_DISCONTINUED'));
comment on column report_row.elected is 'who was, in an election; empty for others';
