--liquibase formatted sql

--changeset identity:no-unused-consents
--comment Nothing ever relied on them: they are asked for again once something does.
delete from consent where purpose in ('DIRECTORY', 'NEWS');
