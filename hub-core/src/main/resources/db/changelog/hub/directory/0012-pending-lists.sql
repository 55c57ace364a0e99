--liquibase formatted sql

--changeset directory:pending-lists
--comment Whoever writes says how long they may get: longer while much is written, which is entered in bunches then
alter index directory_entry_search_idx reset (gin_pending_list_limit);
alter index directory_entry_head_idx reset (gin_pending_list_limit);
alter index directory_entry_facets_idx reset (gin_pending_list_limit);
alter index directory_entry_open_search_idx reset (gin_pending_list_limit);
alter index directory_entry_open_head_idx reset (gin_pending_list_limit);
