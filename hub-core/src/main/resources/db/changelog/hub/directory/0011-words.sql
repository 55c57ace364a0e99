--liquibase formatted sql

--changeset directory:words
create table directory_word (
    network text collate "C" not null,
    word text collate "C" not null,
    primary key (word, network)
);
comment on table directory_word is 'The words the directory finds a network''s entries by, as the index has them: what begins as somebody typed is looked up here and then found as whole words. Those that no entry has any more go when the network is made anew';
create index directory_word_network_idx on directory_word (network);
insert into directory_word (network, word)
select distinct e.network, each.lexeme
from directory_entry e cross join lateral unnest(e.search) each;
