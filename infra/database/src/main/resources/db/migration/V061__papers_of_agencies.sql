-- Agencies add papers, vouchers and received dossiers to the file of an establishment (Điều 9.1 b); each says who added it, and only that unit
-- takes it out again. The database says who, whatever is sent.
ALTER TABLE portal.document
    ADD COLUMN added_unit_id bigint REFERENCES portal.unit,
    ADD COLUMN added_at timestamptz NOT NULL DEFAULT now();
-- The migrator sees rows by policies alone, and has none here for longer than this.
ALTER TABLE portal.document NO FORCE ROW LEVEL SECURITY;
UPDATE portal.document SET added_unit_id = establishment_id;
ALTER TABLE portal.document FORCE ROW LEVEL SECURITY;
ALTER TABLE portal.document ALTER COLUMN added_unit_id SET NOT NULL;

CREATE FUNCTION portal.keep_adder_of_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        -- What speaks of a product or a lot is the establishment's word, whoever writes it down.
        NEW.added_unit_id := CASE WHEN NEW.subject_kind = 'ESTABLISHMENT' THEN coalesce(portal.acting_unit(), NEW.establishment_id)
                                  ELSE NEW.establishment_id END;
        NEW.added_at := now();
        RETURN NEW;
    END IF;
    IF OLD.subject_kind = 'ESTABLISHMENT' AND OLD.added_unit_id IS DISTINCT FROM portal.acting_unit() THEN
        RAISE EXCEPTION 'a paper of the file is taken out by the unit that added it' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    IF (NEW.added_unit_id, NEW.added_at) IS DISTINCT FROM (OLD.added_unit_id, OLD.added_at) THEN
        RAISE EXCEPTION 'who added a document and when stays' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER keep_adder BEFORE INSERT OR UPDATE OR DELETE ON portal.document FOR EACH ROW EXECUTE FUNCTION portal.keep_adder_of_document();
