--liquibase formatted sql

--changeset network:erasable-authors
-- What was said once stays; who said it may be forgotten.
grant update (author_id, author) on network_settings to hub_application;
create index network_settings_author_idx on network_settings (author_id);
