--liquibase formatted sql

--changeset directory:entry-facets
alter table directory_entry add column facets text[] not null default '{}';
comment on column directory_entry.facets is 'all values the entry is counted by, each behind its facet''s name and a colon';
update directory_entry e
set facets = array(
    select 'kind:' || e.kind
    union all select 'network:' || v from unnest(e.networks) v
    union all select 'state:' || v from unnest(e.states) v
    union all select 'county:' || v from unnest(e.counties) v
    union all select 'inhabitants:' || v from unnest(e.inhabitants) v
    union all select 'topic:' || v from unnest(e.topics) v
    union all select 'status:' || e.status where e.status is not null
    union all select 'reuse:ONCE' where e.reuse >= 1
    union all select 'reuse:OFTEN' where e.reuse >= 5);
alter table directory_entry alter column facets drop default;

create index directory_entry_facets_idx on directory_entry using gin (facets) with (fastupdate = off);
create index directory_entry_reused_idx on directory_entry (reuse desc, changed_at desc, network, object);

--changeset directory:short-pending-lists
--comment Entered in bunches, several times as fast; the lists are short enough to cost a search nothing to speak of
alter index directory_entry_search_idx set (fastupdate = on, gin_pending_list_limit = 256);
alter index directory_entry_head_idx set (fastupdate = on, gin_pending_list_limit = 256);
alter index directory_entry_facets_idx set (fastupdate = on, gin_pending_list_limit = 256);

--changeset directory:beginnings
create index directory_entry_beginning_idx on directory_entry (left(head, 100) collate "C");
