--liquibase formatted sql

--changeset directory:open-indexes
--comment Whoever has no account finds what is public, without reading the rest first
create index directory_entry_open_search_idx on directory_entry using gin (search) with (gin_pending_list_limit = 256)
    where visibility = 'PUBLIC';
create index directory_entry_open_head_idx on directory_entry using gin (head gin_trgm_ops) with (gin_pending_list_limit = 256)
    where visibility = 'PUBLIC';
