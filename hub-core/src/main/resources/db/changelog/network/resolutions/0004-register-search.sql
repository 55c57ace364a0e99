--liquibase formatted sql

--changeset resolutions:register-search
-- By this the register is searched; ResolutionRows writes the same expression. Where a database goes by the
-- locale C, lower() leaves umlauts as they are.
create index resolution_text_idx on resolution using gin (lower(translate(number || ' ' || title || ' ' || text, 'ÄÖÜ', 'äöü')) hub.gin_trgm_ops) where number is not null;

--changeset resolutions:entries-of-a-ballot
-- The unique ones are only for entries with a key, or with an account.
create index ballot_entry_ballot_idx on ballot_entry (ballot_id);
