--liquibase formatted sql

--changeset projects:parts-of-names-of-topics
insert into topic_word (topic_key, language, word) values
    ('online-services', 'de', 'Bürgerdienste'),
    ('online-services', 'en', 'citizen services'),
    ('civic-engagement', 'de', 'Engagement'),
    ('civic-engagement', 'de', 'Bürgerengagement'),
    ('open-data', 'de', 'Offene Daten'),
    ('skills', 'de', 'Kompetenzen'),
    ('education', 'de', 'Bildung')
on conflict do nothing;
