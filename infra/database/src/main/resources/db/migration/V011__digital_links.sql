-- A Digital Link with the key 417 asks for an establishment by its GLN.
CREATE INDEX establishment_gln ON publication.establishment ((content ->> 'gln'));
