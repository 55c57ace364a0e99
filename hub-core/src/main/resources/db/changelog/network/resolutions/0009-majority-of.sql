--liquibase formatted sql

--changeset resolutions:ballot-majority-of
alter table ballot add column majority_of int;
comment on column ballot.majority_of is 'of how many votes the majority was when it was counted: what was counted by other rules stays as it was';
-- Until now an abstention that is left out lowered the number of all entitled, too.
update ballot
set majority_of = case base when 'VOTES_CAST' then (select sum(one) from unnest(votes) one)
                            when 'PRESENT' then case place when 'MEETING' then greatest(present_votes, (select sum(one) from unnest(votes) one))
                                                           else (select sum(one) from unnest(votes) one) end
                            else entitled_votes end
                  - case abstentions when 'LEFT_OUT' then votes[array_length(votes, 1)] else 0 end
where state = 'CLOSED';
