-- The rules of dossiers are data that the city changes from a day (decision 0044): which papers are needed, which reasons are given, how many working days
-- each step has. One version holds all of them, from a day until the next begins; none is ever rewritten, and a dossier keeps the one it was filed under.
ALTER TABLE portal.dossier_checklist
    DROP CONSTRAINT dossier_checklist_valid_from_key,
    ADD COLUMN valid_to date CHECK (valid_to >= valid_from),
    -- By which document; none for what was shipped.
    ADD COLUMN document_number text CHECK (char_length(document_number) BETWEEN 1 AND 80),
    ADD COLUMN document_date date,
    ADD COLUMN made_at timestamptz NOT NULL DEFAULT now(),
    ADD CONSTRAINT dossier_checklist_document CHECK (num_nonnulls(document_number, document_date) IN (0, 2)),
    -- A version that was taken back, or superseded on its first day, holds on no day.
    ADD CONSTRAINT dossier_checklist_one_at_a_time EXCLUDE USING gist (daterange(valid_from, valid_to) WITH &&);

CREATE TABLE portal.dossier_rule_reason (
    version   integer NOT NULL REFERENCES portal.dossier_checklist,
    purpose   text NOT NULL CHECK (purpose IN ('SUPPLEMENT', 'REFUSAL')),
    code      text NOT NULL CHECK (code ~ '^[A-Z_]{3,40}$'),
    position  smallint NOT NULL CHECK (position BETWEEN 1 AND 50),
    text_vi   text NOT NULL CHECK (char_length(text_vi) BETWEEN 5 AND 200),
    text_en   text NOT NULL CHECK (char_length(text_en) BETWEEN 5 AND 200),
    PRIMARY KEY (version, purpose, code),
    UNIQUE (version, purpose, position)
);

-- Working days of a step; of one agency, or of all that have none of their own.
CREATE TABLE portal.dossier_rule_term (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    version       integer NOT NULL REFERENCES portal.dossier_checklist,
    step          text NOT NULL CHECK (step IN ('RECEPTION', 'APPRAISAL', 'APPROVAL')),
    agency_id     bigint REFERENCES portal.unit,
    working_days  smallint NOT NULL CHECK (working_days BETWEEN 0 AND 60),
    UNIQUE NULLS NOT DISTINCT (version, step, agency_id)
);

INSERT INTO portal.dossier_rule_reason (version, purpose, code, position, text_vi, text_en)
SELECT c.version, 'SUPPLEMENT', r.code, row_number() OVER (PARTITION BY c.version ORDER BY r.position), r.text_vi, r.text_en
  FROM portal.dossier_checklist c CROSS JOIN portal.dossier_reason r WHERE NOT r.closed;
INSERT INTO portal.dossier_rule_reason (version, purpose, code, position, text_vi, text_en)
SELECT c.version, 'REFUSAL', given.code, given.position, given.text_vi, given.text_en
  FROM portal.dossier_checklist c CROSS JOIN (VALUES
    ('NOT_ELIGIBLE', 1, 'Không thuộc đối tượng tham gia hệ thống', 'Not among those who may take part'),
    ('NOT_CONFORMING', 2, 'Không đáp ứng quy định về sản phẩm', 'The product does not meet the rules'),
    ('UNTRUE', 3, 'Giấy tờ hoặc thông tin không đúng sự thật', 'Papers or information are not true'),
    ('NOT_SUPPLEMENTED', 4, 'Không bổ sung theo yêu cầu', 'It was not supplemented as asked'),
    ('ALREADY_REGISTERED', 5, 'Cơ sở đã được cấp tài khoản', 'The establishment has an account already'),
    ('OTHER', 6, 'Lý do khác', 'Another reason')) AS given (code, position, text_vi, text_en);

-- One, three and one are the five days that agencies have had so far; what an agency had of its own stays its whole time.
INSERT INTO portal.dossier_rule_term (version, step, agency_id, working_days)
SELECT c.version, given.step, NULL, given.days
  FROM portal.dossier_checklist c CROSS JOIN (VALUES ('RECEPTION', 1), ('APPRAISAL', 3), ('APPROVAL', 1)) AS given (step, days)
UNION ALL
SELECT c.version, given.step, t.agency_id, CASE given.step WHEN 'APPRAISAL' THEN t.working_days ELSE 0 END
  FROM portal.dossier_checklist c CROSS JOIN portal.dossier_term t CROSS JOIN (VALUES ('RECEPTION'), ('APPRAISAL'), ('APPROVAL')) AS given (step);

-- From which list of reasons a refusal was given, beside what was said.
ALTER TABLE portal.dossier_step ADD COLUMN ground text CHECK (ground ~ '^[A-Z_]{3,40}$');

-- The version that holds on a day.
CREATE OR REPLACE FUNCTION portal.dossier_checklist_on(day date) RETURNS integer
    LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT c.version FROM portal.dossier_checklist c WHERE daterange(c.valid_from, c.valid_to) @> day
$$;

-- The version a dossier was filed under; of one that is not filed, that of the day.
CREATE FUNCTION portal.dossier_rules_of(agency bigint, dossier bigint, day date) RETURNS integer
    LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT coalesce((SELECT v.checklist FROM portal.dossier_version v
                      WHERE v.agency_id = agency AND v.dossier_id = dossier AND v.checklist IS NOT NULL ORDER BY v.number LIMIT 1),
                    portal.dossier_checklist_on(day))
$$;

-- As before, by the rules that the dossier was filed under.
CREATE OR REPLACE FUNCTION portal.freeze_dossier_version(agency bigint, dossier bigint, version_number integer, day date) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v portal.dossier_version%ROWTYPE;
    list integer := portal.dossier_rules_of(agency, dossier, day);
    missing text;
BEGIN
    SELECT * INTO v FROM portal.dossier_version f
     WHERE f.agency_id = agency AND f.dossier_id = dossier AND f.number = version_number AND f.submitted_at IS NULL;
    IF NOT FOUND OR num_nulls(v.name, v.kind, v.representative, v.phone, v.address, v.commune_id, v.declared_by) > 0
        OR (v.kind <> 'HOUSEHOLD' AND v.tax_code IS NULL)
        OR NOT EXISTS (SELECT FROM portal.dossier_product p
                        WHERE p.agency_id = agency AND p.dossier_id = dossier AND p.version_number = freeze_dossier_version.version_number) THEN
        RAISE EXCEPTION 'dossier % is not whole', dossier USING ERRCODE = 'check_violation';
    END IF;
    SELECT string_agg(m, ', ') INTO missing FROM portal.missing_dossier_files(agency, dossier, version_number, list) m;
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'dossier % lacks papers: %', dossier, missing USING ERRCODE = 'check_violation';
    END IF;
    UPDATE portal.dossier_version f SET checklist = list, submitted_at = now(), content = '', content_hash = sha256('')
     WHERE f.agency_id = agency AND f.dossier_id = dossier AND f.number = version_number;
    UPDATE portal.dossier_version f
       SET content = portal.dossier_text(agency, dossier, version_number),
           content_hash = sha256(convert_to(portal.dossier_text(agency, dossier, version_number), 'UTF8'))
     WHERE f.agency_id = agency AND f.dossier_id = dossier AND f.number = version_number;
END
$$;

-- A new version follows the last one, from today or a later day, by a document; the last one ends where it begins.
CREATE FUNCTION portal.begin_dossier_rules() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    last portal.dossier_checklist%ROWTYPE;
BEGIN
    SELECT * INTO last FROM portal.dossier_checklist c WHERE c.valid_to IS NULL FOR UPDATE;
    IF NOT FOUND OR NEW.version <> (SELECT max(c.version) + 1 FROM portal.dossier_checklist c) OR NEW.valid_to IS NOT NULL OR NEW.made_at <> now()
        OR NEW.valid_from < greatest(portal.today(), last.valid_from) OR NEW.document_number IS NULL OR NEW.document_date > portal.today() THEN
        RAISE EXCEPTION 'rules of dossiers begin after the last ones, not in the past, by a document' USING ERRCODE = 'check_violation';
    END IF;
    UPDATE portal.dossier_checklist c SET valid_to = NEW.valid_from WHERE c.version = last.version;
    RETURN NEW;
END
$$;
CREATE TRIGGER follows_the_last BEFORE INSERT ON portal.dossier_checklist FOR EACH ROW EXECUTE FUNCTION portal.begin_dossier_rules();

-- Of a version only its end is ever written, and taken away again before that day.
CREATE FUNCTION portal.refuse_rewritten_dossier_rules() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF TG_OP = 'DELETE'
        OR (OLD.version, OLD.valid_from, OLD.note, OLD.document_number, OLD.document_date, OLD.made_at)
           IS DISTINCT FROM (NEW.version, NEW.valid_from, NEW.note, NEW.document_number, NEW.document_date, NEW.made_at)
        OR NOT coalesce((OLD.valid_to IS NULL AND NEW.valid_to >= portal.today()) OR (NEW.valid_to IS NULL AND OLD.valid_to > portal.today()), false) THEN
        RAISE EXCEPTION 'rules of dossiers are not rewritten; make another version' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER refuse_rewritten BEFORE UPDATE OR DELETE ON portal.dossier_checklist
    FOR EACH ROW EXECUTE FUNCTION portal.refuse_rewritten_dossier_rules();

-- What belongs to a version comes with it, in one transaction, and never after.
CREATE FUNCTION portal.refuse_late_dossier_rule() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF TG_OP <> 'INSERT' OR NOT EXISTS (
            SELECT FROM portal.dossier_checklist c WHERE c.version = NEW.version AND c.made_at = now() AND c.document_number IS NOT NULL) THEN
        RAISE EXCEPTION 'rules of dossiers are not rewritten; make another version' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER refuse_late BEFORE INSERT OR UPDATE OR DELETE ON portal.dossier_checklist_item
    FOR EACH ROW EXECUTE FUNCTION portal.refuse_late_dossier_rule();
CREATE TRIGGER refuse_late BEFORE INSERT OR UPDATE OR DELETE ON portal.dossier_rule_reason
    FOR EACH ROW EXECUTE FUNCTION portal.refuse_late_dossier_rule();
CREATE TRIGGER refuse_late BEFORE INSERT OR UPDATE OR DELETE ON portal.dossier_rule_term
    FOR EACH ROW EXECUTE FUNCTION portal.refuse_late_dossier_rule();

-- A version is whole: looked at when the transaction ends.
CREATE FUNCTION portal.require_whole_dossier_rules() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM portal.dossier_checklist_item i WHERE i.version = NEW.version AND i.need <> 'OPTIONAL')
        OR (SELECT count(DISTINCT r.purpose) FROM portal.dossier_rule_reason r WHERE r.version = NEW.version) < 2
        OR (SELECT count(*) FROM portal.dossier_rule_term t WHERE t.version = NEW.version AND t.agency_id IS NULL) < 3 THEN
        RAISE EXCEPTION 'version % of the rules of dossiers is not whole', NEW.version USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER require_whole AFTER INSERT ON portal.dossier_checklist DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION portal.require_whole_dossier_rules();

-- Remarks name their reason by its code, which a table has kept since the first release of dossiers.
CREATE FUNCTION portal.keep_dossier_reason() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NEW.purpose = 'SUPPLEMENT' AND NOT EXISTS (SELECT FROM portal.dossier_reason r WHERE r.code = NEW.code) THEN
        INSERT INTO portal.dossier_reason (code, position, text_vi, text_en)
        SELECT NEW.code, max(r.position) + 1, NEW.text_vi, NEW.text_en FROM portal.dossier_reason r;
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER keep_code AFTER INSERT ON portal.dossier_rule_reason FOR EACH ROW EXECUTE FUNCTION portal.keep_dossier_reason();

-- A reason is one of the list of the day: of a refusal by its ground, of a supplement by each remark.
CREATE FUNCTION portal.refuse_unlisted_dossier_ground() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NEW.to_state <> 'REFUSED' OR NOT EXISTS (
            SELECT FROM portal.dossier_rule_reason r
             WHERE r.version = portal.dossier_checklist_on(portal.today()) AND r.purpose = 'REFUSAL' AND r.code = NEW.ground) THEN
        RAISE EXCEPTION 'this ground is not in the list' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER refuse_unlisted BEFORE INSERT ON portal.dossier_step
    FOR EACH ROW WHEN (NEW.ground IS NOT NULL) EXECUTE FUNCTION portal.refuse_unlisted_dossier_ground();

-- Takes back a version that has not begun; the one before it goes on. It stays to be read, and holds on no day. False when it is not that any more.
CREATE FUNCTION portal.take_back_dossier_rules(shown integer) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    planned date;
BEGIN
    SELECT c.valid_from INTO planned FROM portal.dossier_checklist c
     WHERE c.version = shown AND c.valid_to IS NULL AND c.valid_from > portal.today() AND portal.acts_for_city() FOR UPDATE;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    UPDATE portal.dossier_checklist c SET valid_to = planned WHERE c.version = shown;
    UPDATE portal.dossier_checklist c SET valid_to = NULL
     WHERE c.version = (SELECT max(b.version) FROM portal.dossier_checklist b WHERE b.valid_to = planned AND b.valid_from < b.valid_to);
    RETURN true;
END
$$;

REVOKE ALL ON FUNCTION portal.dossier_rules_of(bigint, bigint, date), portal.begin_dossier_rules(), portal.refuse_rewritten_dossier_rules(),
    portal.refuse_late_dossier_rule(), portal.require_whole_dossier_rules(), portal.keep_dossier_reason(), portal.refuse_unlisted_dossier_ground(),
    portal.take_back_dossier_rules(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION portal.dossier_rules_of(bigint, bigint, date), portal.take_back_dossier_rules(integer) TO portal_app;
GRANT SELECT ON portal.dossier_rule_reason, portal.dossier_rule_term TO portal_app;
GRANT INSERT ON portal.dossier_checklist, portal.dossier_checklist_item, portal.dossier_rule_reason, portal.dossier_rule_term TO portal_app;

-- Everybody may know what a dossier needs and how long it takes; the city decides.
DO $$
DECLARE
    guarded text;
BEGIN
    FOREACH guarded IN ARRAY ARRAY['dossier_checklist', 'dossier_checklist_item', 'dossier_rule_reason', 'dossier_rule_term'] LOOP
        EXECUTE format('ALTER TABLE portal.%I ENABLE ROW LEVEL SECURITY', guarded);
        EXECUTE format('ALTER TABLE portal.%I FORCE ROW LEVEL SECURITY', guarded);
        EXECUTE format('CREATE POLICY functions ON portal.%I FOR ALL TO migrator USING (true) WITH CHECK (true)', guarded);
        EXECUTE format('CREATE POLICY everyone_reads ON portal.%I FOR SELECT TO portal_app USING (true)', guarded);
        EXECUTE format('CREATE POLICY city_new ON portal.%I FOR INSERT TO portal_app WITH CHECK (portal.acts_for_city())', guarded);
    END LOOP;
END
$$;
