--liquibase formatted sql

--changeset resolutions:register-search
-- By this the register is searched; ResolutionRows writes the same expression.
create index resolution_text_idx on resolution using gin (lower(number || ' ' || title || ' ' || text) hub.gin_trgm_ops) where number is not null;
