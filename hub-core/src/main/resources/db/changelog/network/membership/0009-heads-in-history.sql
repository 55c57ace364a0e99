--liquibase formatted sql

--changeset membership:heads-in-history
alter table membership_history drop constraint membership_history_what_check;
alter table membership_history add constraint membership_history_what_check
    check (what in ('ADMITTED', 'SUSPENDED', 'RESUMED', 'ENDED', 'CONTACT_NAMED', 'CONTACT_CHANGED',
                    'HEAD_NAMED', 'HEAD_REPLACED'));
alter table membership_history add column mailbox text;
comment on column membership_history.mailbox is 'of the head of administration whose name the note is; null for everything else';
create index membership_history_mailbox_idx on membership_history (mailbox) where mailbox is not null;
