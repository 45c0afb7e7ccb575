-- Which agency a dossier goes to (Điều 6.2 of the Regulation, KH V.1d and V.6): by product group, kind of establishment and commune,
-- each of which may be left open, from a day until a day. The more specific route wins; routes alike do not overlap.
CREATE TABLE portal.dossier_route (
    id                   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    product_group        text CHECK (product_group IN ('RICE', 'FRUIT', 'VEGETABLE', 'AQUATIC', 'LIVESTOCK', 'PROCESSED', 'HANDICRAFT', 'SERVICE', 'OTHER')),
    establishment_kind   text CHECK (establishment_kind IN ('ENTERPRISE', 'COOPERATIVE', 'HOUSEHOLD', 'ORGANISATION')),
    commune_id           bigint REFERENCES portal.unit,
    agency_id            bigint NOT NULL REFERENCES portal.unit,
    valid_from           date NOT NULL,
    valid_to             date CHECK (valid_to > valid_from),
    document_number      text NOT NULL CHECK (char_length(document_number) BETWEEN 1 AND 80),
    document_date        date NOT NULL,
    EXCLUDE USING gist (coalesce(product_group, '') WITH =, coalesce(establishment_kind, '') WITH =, coalesce(commune_id, 0) WITH =,
                        daterange(valid_from, valid_to) WITH &&)
);
CREATE INDEX dossier_route_agency ON portal.dossier_route (agency_id);

-- As shipped: the department of the branch, where a unit of that code exists; the city takes what is left (KH V.1d).
CREATE TABLE portal.dossier_route_default (
    product_group  text PRIMARY KEY,
    agency_code    text NOT NULL
);
INSERT INTO portal.dossier_route_default (product_group, agency_code) VALUES
    ('RICE', 'SO-NNMT'), ('FRUIT', 'SO-NNMT'), ('VEGETABLE', 'SO-NNMT'), ('AQUATIC', 'SO-NNMT'), ('LIVESTOCK', 'SO-NNMT'),
    ('PROCESSED', 'SO-CT'), ('HANDICRAFT', 'SO-CT'), ('SERVICE', 'SO-DL');

-- Of what has begun only the end is written; what begins today or later may still change hands or be taken back.
CREATE FUNCTION portal.refuse_rewritten_route() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        IF OLD.valid_from <= portal.today() THEN
            RAISE EXCEPTION 'a route that has begun is ended, not deleted' USING ERRCODE = 'check_violation';
        END IF;
        RETURN OLD;
    END IF;
    IF (OLD.product_group, OLD.establishment_kind, OLD.commune_id, OLD.valid_from, OLD.document_number, OLD.document_date)
        IS DISTINCT FROM
       (NEW.product_group, NEW.establishment_kind, NEW.commune_id, NEW.valid_from, NEW.document_number, NEW.document_date)
        OR OLD.agency_id <> NEW.agency_id AND OLD.valid_from < portal.today() THEN
        RAISE EXCEPTION 'a route is not rewritten; end it and make another' USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.valid_to IS DISTINCT FROM NEW.valid_to AND (OLD.valid_to <= portal.today() OR NEW.valid_to < portal.today()) THEN
        RAISE EXCEPTION 'the past of a route is not changed' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER refuse_rewritten BEFORE UPDATE OR DELETE ON portal.dossier_route FOR EACH ROW EXECUTE FUNCTION portal.refuse_rewritten_route();
REVOKE ALL ON FUNCTION portal.refuse_rewritten_route() FROM PUBLIC;

GRANT SELECT, INSERT, DELETE, UPDATE (agency_id, valid_to) ON portal.dossier_route TO portal_app;
GRANT SELECT ON portal.dossier_route_default TO portal_app;

-- Everybody may know where a dossier goes; the city decides.
ALTER TABLE portal.dossier_route ENABLE ROW LEVEL SECURITY;
ALTER TABLE portal.dossier_route FORCE ROW LEVEL SECURITY;
CREATE POLICY everyone_reads ON portal.dossier_route FOR SELECT TO portal_app USING (true);
CREATE POLICY city_new ON portal.dossier_route FOR INSERT TO portal_app
    WITH CHECK (portal.acts_for_city() AND valid_from >= portal.today());
CREATE POLICY city_changed ON portal.dossier_route FOR UPDATE TO portal_app USING (portal.acts_for_city()) WITH CHECK (portal.acts_for_city());
CREATE POLICY city_taken_back ON portal.dossier_route FOR DELETE TO portal_app USING (portal.acts_for_city());
