--liquibase formatted sql

--changeset membership:head-named
alter table membership_history drop constraint membership_history_what_check;
alter table membership_history add constraint membership_history_what_check
    check (what in ('ADMITTED', 'SUSPENDED', 'RESUMED', 'ENDED', 'CONTACT_NAMED', 'CONTACT_CHANGED',
                    'HEAD_NAMED'));
