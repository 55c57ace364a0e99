--liquibase formatted sql

--changeset declarations:withdrawn-proposals
alter table declaration_proposal drop constraint declaration_proposal_state_check;
alter table declaration_proposal add constraint declaration_proposal_state_check
    check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN'));

--changeset declarations:proposals-told
alter table declaration_edition add column proposals_told_at timestamptz;
comment on column declaration_edition.proposals_told_at is 'when those who lead were last mailed of a proposal';
