-- Location pages (decision 0016). What a place is and where it was before 1 July 2025; and whether its page is wanted before a lot names it.
ALTER TABLE portal.place
    ADD COLUMN kind text CHECK (kind IN ('GROWING', 'FARMING', 'PROCESSING', 'PACKING', 'WAREHOUSE', 'SHOP', 'OTHER')),
    ADD COLUMN former_address text CHECK (char_length(former_address) BETWEEN 5 AND 300),
    ADD COLUMN listed boolean NOT NULL DEFAULT false;

-- A place has a page as long as it has a GLN here: one that is withdrawn, or lost its GLN to whom published it first, keeps its row without one.
-- Its revision is told to the nodes as that of its establishment.
CREATE TABLE publication.place (
    id                bigint PRIMARY KEY,
    establishment_id  bigint NOT NULL REFERENCES publication.establishment,
    gln               text UNIQUE CHECK (gln ~ '^[0-9]{13}$'),
    -- What is made there, by published lots.
    products          bigint[] NOT NULL DEFAULT '{}' CHECK (cardinality(products) <= 50),
    revision          bigint NOT NULL,
    content           jsonb NOT NULL CHECK (octet_length(content::text) <= 65536)
);
CREATE INDEX place_of_establishment ON publication.place (establishment_id);

ALTER TABLE publication.place ENABLE ROW LEVEL SECURITY;
ALTER TABLE publication.place FORCE ROW LEVEL SECURITY;
CREATE POLICY published ON publication.place FOR SELECT TO resolver_app, portal_app USING (true);
CREATE POLICY reach_new ON publication.place FOR INSERT TO portal_app
    WITH CHECK (establishment_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()));
CREATE POLICY reach_changed ON publication.place FOR UPDATE TO portal_app
    USING (establishment_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()))
    WITH CHECK (establishment_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()));

GRANT SELECT, INSERT, UPDATE ON publication.place TO portal_app;
GRANT SELECT ON publication.place TO resolver_app;
