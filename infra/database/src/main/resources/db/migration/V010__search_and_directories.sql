-- What the public searches and browses by name. Both are made from the published content, so that no writer can forget them and old releases of the
-- portal go on writing.

-- The form in which Vietnamese names are sorted, for byte order: a ă â b c d đ …, then the tones: ngang, huyền, hỏi, ngã, sắc, nặng; no case.
-- Made here and not by a collation of the system: those differ from machine to machine and change under an index with an update.
CREATE FUNCTION extension.sort_form(value text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN translate(normalize(translate(normalize(value, NFD), U&'\0300\0309\0303\0301\0323', ''), NFC),
                     'aăâbcdđeêfghijklmnoôơpqrstuưvwxyzAĂÂBCDĐEÊFGHIJKLMNOÔƠPQRSTUƯVWXYZ',
                     'ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`aABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`a')
           -- Lower than any character of a name, so that what goes on comes behind what ends.
           || U&'\0009'
           || translate(normalize(value, NFD), U&'\0300\0309\0303\0301\0323ABCDEFGHIJKLMNOPQRSTUVWXYZ\0110\0302\0306\031B', '12345abcdefghijklmnopqrstuvwxyzđ');

ALTER TABLE publication.establishment
    ADD COLUMN search text GENERATED ALWAYS AS (extension.search_form(
        (content #>> '{name,vi}') || ' ' || coalesce(content #>> '{name,en}', '') || ' ' || coalesce(content ->> 'commune', ''))) STORED,
    ADD COLUMN name_order text COLLATE "C" GENERATED ALWAYS AS (extension.sort_form(content #>> '{name,vi}')) STORED;

ALTER TABLE publication.product
    ADD COLUMN search text GENERATED ALWAYS AS (extension.search_form(
        (content #>> '{name,vi}') || ' ' || coalesce(content #>> '{name,en}', '') || ' ' || coalesce(content ->> 'brand', '') || ' ' || coalesce(local_code, '')))
        STORED,
    ADD COLUMN name_order text COLLATE "C" GENERATED ALWAYS AS (extension.sort_form(content #>> '{name,vi}')) STORED;

CREATE INDEX establishment_search ON publication.establishment USING gin (search extension.gin_trgm_ops);
CREATE INDEX establishment_order ON publication.establishment (name_order, id);
CREATE INDEX product_search ON publication.product USING gin (search extension.gin_trgm_ops) WHERE published;
CREATE INDEX product_order ON publication.product (name_order, id) WHERE published;
-- What an establishment makes; and whether it makes anything that the public may see, without which it is not listed.
CREATE INDEX product_of_establishment ON publication.product (establishment_id, name_order, id) WHERE published;
