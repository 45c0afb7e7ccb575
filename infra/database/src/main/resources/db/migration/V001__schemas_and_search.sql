-- Schemas show ownership: portal (written and read by the portal), publication (written by the portal, read by the
-- resolver), scan (appended by the resolver, read by the portal), extension (what PostgreSQL itself is extended with).
CREATE SCHEMA portal;
CREATE SCHEMA publication;
CREATE SCHEMA scan;
CREATE SCHEMA extension;

GRANT USAGE ON SCHEMA extension, portal TO portal_app;
GRANT USAGE ON SCHEMA extension TO resolver_app;
GRANT USAGE ON SCHEMA publication, scan TO portal_app, resolver_app;

CREATE EXTENSION unaccent SCHEMA extension;
CREATE EXTENSION pg_trgm SCHEMA extension;
CREATE EXTENSION btree_gist SCHEMA extension;

-- The form in which texts are searched: composed (NFC), without diacritics, lower case: 'Cá tra Thốt Nốt' and 'ca tra thot not' are one.
-- unaccent(text) is only STABLE because its dictionary is found by the search path; naming the dictionary makes the result depend on
-- the argument alone, which an index needs.
CREATE FUNCTION extension.search_form(value text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN lower(extension.unaccent('extension.unaccent'::regdictionary, normalize(value, NFC)));
