--liquibase formatted sql

--changeset directory:catalogue
create index directory_entry_open_project_idx on directory_entry (network, object)
    where visibility = 'PUBLIC' and kind in ('PROJECT', 'BLUEPRINT');
comment on index directory_entry_open_project_idx is 'for the catalogue others harvest, leafed through from beginning to end';
