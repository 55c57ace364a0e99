--liquibase formatted sql

--changeset projects:words-of-topics
insert into topic_word (topic_key, language, word) values
    ('accessibility', 'de', 'Barrierefreie Webseiten'),
    ('accessibility', 'en', 'accessible websites'),
    ('open-data', 'de', 'Geodaten'),
    ('open-data', 'en', 'geodata'),
    ('education', 'de', 'Digitale Bildung'),
    ('education', 'en', 'digital education')
on conflict do nothing;
