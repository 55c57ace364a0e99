--liquibase formatted sql

--changeset directory:letters-and-words
--comment "E Akte" is found as one word now, as "E-Akte" has been, so everything is made ready to be searched once more
update directory_build set asked_at = coalesce(asked_at, now());
