--liquibase formatted sql

--changeset reports:elections-in-vain
alter table report_row
    drop constraint report_row_state_check,
    add constraint report_row_state_check check (state in (
        'REJECTED', 'NOBODY_ELECTED', 'NOT_BEGUN', 'UNDER_WAY', 'CARRIED_OUT', 'DROPPED',
        'PROJECT_IDEA', 'PROJECT_PLANNED', 'PROJECT_UNDER_WAY', 'PROJECT_IN_USE',
        'PROJECT_FINISHED', 'PROJECT_DISCONTINUED'));
