--liquibase formatted sql

--changeset resolutions:ballot-lent
alter table ballot add column lent int not null default 0;
comment on column ballot.lent is 'how many of those present had lent their vote; 0 until it is closed';
update ballot b
set lent = (select count(*)
            from ballot_entry e join ballot_proxy p on p.entry_id = e.id
            where e.ballot_id = b.id and e.merged_into is null
              and (b.place = 'MEETING' and e.present
                   or exists (select from ballot_vote v where v.entry_id = e.id)
                   or exists (select from ballot_voted s where s.entry_id = e.id)))
where state = 'CLOSED';
