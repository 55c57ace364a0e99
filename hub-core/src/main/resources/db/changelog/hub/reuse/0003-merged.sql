--liquibase formatted sql

--changeset reuse:step-merged
alter table reuse_step drop constraint reuse_step_what_check;
alter table reuse_step add constraint reuse_step_what_check
    check (what in ('DECLARED', 'MOVED', 'ADAPTED', 'CONFIRMED', 'LAPSED', 'DENIED', 'REMOVED', 'MERGED'));
