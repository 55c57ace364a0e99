--liquibase formatted sql

--changeset identity:erasable-accounts
alter table invitation alter column invited_by drop not null;
comment on column invitation.invited_by is 'null once that account is erased';
create index invitation_by_mailbox_idx on invitation (mailbox);
-- An account is removed without reading every role ever granted.
create index account_role_granted_by_idx on account_role (granted_by) where granted_by is not null;
