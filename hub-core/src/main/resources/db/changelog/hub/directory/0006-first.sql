--liquibase formatted sql

--changeset directory:projects-first
create index directory_entry_first_idx on directory_entry ((kind not in ('PROJECT', 'BLUEPRINT')), reuse desc, changed_at desc, network, object);
