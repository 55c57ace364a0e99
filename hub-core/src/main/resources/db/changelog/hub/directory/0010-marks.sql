--liquibase formatted sql

--changeset directory:marks-of-topics
--comment What has a word of a topic has the topic's mark in its search now, and "E Akte" the word that "E-Akte" has had, so everything is made ready to be searched once more
update directory_build set asked_at = coalesce(asked_at, now());
