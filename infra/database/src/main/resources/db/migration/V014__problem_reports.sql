-- What people report about goods, with photos (decision 0014). Appended by the resolver through three functions, worked on by the portal.
CREATE SCHEMA intake;
GRANT USAGE ON SCHEMA intake TO portal_app, resolver_app;

INSERT INTO portal.function_group (code, position, name_vi, name_en) VALUES
    ('PROBLEMS', 75, 'Phản ánh của người dân', 'Problem reports');
INSERT INTO portal.unit_type_function (unit_type, function_group, clause) VALUES
    ('CITY', 'PROBLEMS', '11.5'), ('DEPARTMENT', 'PROBLEMS', '11.5'), ('SUB_DEPARTMENT', 'PROBLEMS', '11.5'), ('COMMUNE', 'PROBLEMS', '11.5'),
    ('ESTABLISHMENT', 'PROBLEMS', '9.2');

CREATE TABLE intake.report (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- SHA-256 of the tracking code, which itself is kept nowhere.
    tracking_hash     bytea NOT NULL UNIQUE CHECK (octet_length(tracking_hash) = 32),
    language          text NOT NULL CHECK (language IN ('vi', 'en')),
    problem           text NOT NULL CHECK (problem IN ('SUSPICIOUS', 'EXPIRED', 'DAMAGED', 'ILLNESS', 'WRONG_INFORMATION', 'OTHER')),
    about_kind        text NOT NULL CHECK (about_kind IN ('STAMP', 'LOT', 'PRODUCT', 'ESTABLISHMENT', 'UNREADABLE', 'NOTHING')),
    about_text        text NOT NULL CHECK (char_length(about_text) <= 200),
    description       text NOT NULL CHECK (char_length(description) BETWEEN 5 AND 2000),
    place             text CHECK (char_length(place) BETWEEN 1 AND 200),
    -- Whom it is about, where that could be found out; and the agency that has to work on it.
    establishment_id  bigint REFERENCES portal.establishment,
    unit_id           bigint NOT NULL REFERENCES portal.unit,
    state             text NOT NULL DEFAULT 'RECEIVED' CHECK (state IN ('RECEIVED', 'IN_PROGRESS', 'ANSWERED', 'CLOSED')),
    received_at       timestamptz NOT NULL DEFAULT now(),
    changed_at        timestamptz NOT NULL DEFAULT now(),
    closed_at         timestamptz,
    -- From when on the establishment may read it; null while the agency keeps it to itself.
    disclosed_at      timestamptz,
    version           integer NOT NULL DEFAULT 0,
    search            text GENERATED ALWAYS AS (extension.search_form(description || ' ' || coalesce(place, '') || ' ' || about_text)) STORED,
    CHECK (disclosed_at IS NULL OR establishment_id IS NOT NULL),
    CHECK ((state = 'CLOSED') = (closed_at IS NOT NULL))
);
CREATE INDEX report_unit ON intake.report (unit_id);
CREATE INDEX report_establishment ON intake.report (establishment_id) WHERE disclosed_at IS NOT NULL;
CREATE INDEX report_unworked ON intake.report (received_at) WHERE state IN ('RECEIVED', 'IN_PROGRESS');
CREATE INDEX report_search ON intake.report USING gin (search extension.gin_trgm_ops);

-- Whom to ask back: in a table of its own, so that no policy that shows a report shows it too, and so that it can be forgotten.
CREATE TABLE intake.contact (
    report_id  bigint PRIMARY KEY REFERENCES intake.report,
    name       text CHECK (char_length(name) BETWEEN 1 AND 100),
    phone      text CHECK (phone ~ '^[0-9+ ]{8,20}$'),
    email      text CHECK (char_length(email) BETWEEN 3 AND 200),
    CHECK (num_nonnulls(name, phone, email) >= 1)
);

-- Answers for who reported, and notes among officers.
CREATE TABLE intake.entry (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    report_id   bigint NOT NULL REFERENCES intake.report,
    kind        text NOT NULL CHECK (kind IN ('REPLY', 'NOTE')),
    text        text NOT NULL CHECK (char_length(text) BETWEEN 5 AND 2000),
    account_id  bigint NOT NULL REFERENCES portal.account,
    unit_id     bigint NOT NULL REFERENCES portal.unit,
    at          timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX entry_report ON intake.entry (report_id, id);

-- A photo as people may see it: only after it was decoded and written anew.
CREATE TABLE intake.photo (
    report_id  bigint NOT NULL REFERENCES intake.report,
    position   smallint NOT NULL CHECK (position BETWEEN 1 AND 3),
    state      text NOT NULL DEFAULT 'QUARANTINED' CHECK (state IN ('QUARANTINED', 'CLEAN', 'REFUSED')),
    content    bytea CHECK (octet_length(content) <= 5 * 1024 * 1024),
    reason     text CHECK (reason ~ '^[A-Z_]{3,40}$'),
    PRIMARY KEY (report_id, position),
    CHECK ((state = 'CLEAN') = (content IS NOT NULL)),
    CHECK ((state = 'REFUSED') = (reason IS NOT NULL))
);
-- JPEG does not get smaller by compressing it again; it only takes time.
ALTER TABLE intake.photo ALTER COLUMN content SET STORAGE EXTERNAL;

-- What came over the network, until it is decided. No role has a right here: only the functions below hand it on and delete it.
CREATE TABLE intake.quarantine (
    report_id   bigint NOT NULL,
    position    smallint NOT NULL,
    original    bytea NOT NULL CHECK (octet_length(original) BETWEEN 12 AND 5 * 1024 * 1024),
    arrived_at  timestamptz NOT NULL DEFAULT now(),
    taken_until timestamptz NOT NULL DEFAULT '-infinity',
    takings     smallint NOT NULL DEFAULT 0,
    PRIMARY KEY (report_id, position),
    FOREIGN KEY (report_id, position) REFERENCES intake.photo
);
ALTER TABLE intake.quarantine ALTER COLUMN original SET STORAGE EXTERNAL;
CREATE INDEX quarantine_next ON intake.quarantine (arrived_at);

-- What was reported stays as it was, and no step is skipped.
CREATE FUNCTION intake.refuse_illegal_report_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.tracking_hash, OLD.language, OLD.problem, OLD.about_kind, OLD.about_text, OLD.description, OLD.place, OLD.establishment_id, OLD.received_at)
        IS DISTINCT FROM
       (NEW.tracking_hash, NEW.language, NEW.problem, NEW.about_kind, NEW.about_text, NEW.description, NEW.place, NEW.establishment_id, NEW.received_at) THEN
        RAISE EXCEPTION 'what was reported is not rewritten' USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN (
            ('RECEIVED', 'IN_PROGRESS'), ('IN_PROGRESS', 'RECEIVED'), ('IN_PROGRESS', 'ANSWERED'), ('ANSWERED', 'CLOSED'),
            ('ANSWERED', 'IN_PROGRESS'), ('CLOSED', 'IN_PROGRESS')) THEN
        RAISE EXCEPTION 'a report cannot go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.state = 'ANSWERED' AND OLD.state <> 'ANSWERED'
        AND NOT EXISTS (SELECT FROM intake.entry e WHERE e.report_id = NEW.id AND e.kind = 'REPLY') THEN
        RAISE EXCEPTION 'report % has no answer', NEW.id USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.disclosed_at IS NOT NULL AND NEW.disclosed_at IS DISTINCT FROM OLD.disclosed_at THEN
        RAISE EXCEPTION 'what an establishment was shown is not taken back' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER refuse_illegal_step BEFORE UPDATE ON intake.report FOR EACH ROW EXECUTE FUNCTION intake.refuse_illegal_report_step();

-- The establishment that a report is about, by what is published; null when that says nothing.
CREATE FUNCTION intake.establishment_of(about_kind text, code_lot integer, about_key text) RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE about_kind
           WHEN 'STAMP' THEN (SELECT c.establishment_id FROM publication.code_lot c WHERE c.id = code_lot)
           WHEN 'LOT' THEN (SELECT p.establishment_id FROM publication.product p WHERE p.gtin = about_key OR p.local_code = about_key)
           WHEN 'PRODUCT' THEN (SELECT p.establishment_id FROM publication.product p WHERE p.gtin = about_key OR p.local_code = about_key)
           WHEN 'ESTABLISHMENT' THEN (SELECT e.id FROM publication.establishment e WHERE e.id::text = about_key)
           END
$$;

-- Takes a report in. The same tracking code again is the same report: whoever sends a form twice has reported once. It goes to the agency
-- above the establishment, and where there is none or it works no more to the city.
CREATE FUNCTION intake.submit(tracking bytea, page_language text, kind text, about_kind text, about_text text, code_lot integer, about_key text,
                              words text, bought_at text, contact_name text, contact_phone text, contact_email text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    about bigint := intake.establishment_of(about_kind, code_lot, about_key);
    report bigint;
BEGIN
    -- Published is what the portal has; the check keeps a stray row from losing a report.
    IF NOT EXISTS (SELECT FROM portal.unit u WHERE u.id = about AND u.type = 'ESTABLISHMENT') THEN
        about := NULL;
    END IF;
    INSERT INTO intake.report (tracking_hash, language, problem, about_kind, about_text, description, place, establishment_id, unit_id)
    VALUES (tracking, page_language, kind, about_kind, about_text, words, bought_at, about, coalesce(
        (SELECT above.id FROM portal.unit e JOIN portal.unit above ON above.id = e.parent_id WHERE e.id = about AND above.state = 'ACTIVE'),
        (SELECT c.id FROM portal.unit c WHERE c.type = 'CITY' AND c.parent_id IS NULL ORDER BY c.id LIMIT 1)))
    ON CONFLICT (tracking_hash) DO NOTHING RETURNING id INTO report;
    IF report IS NOT NULL AND num_nonnulls(contact_name, contact_phone, contact_email) > 0 THEN
        INSERT INTO intake.contact (report_id, name, phone, email) VALUES (report, contact_name, contact_phone, contact_email);
    END IF;
    RETURN report IS NOT NULL;
END
$$;

-- Puts a photo of a fresh report into quarantine. False when it is not taken: quarantine holds as many as it may, or the report is not of today.
CREATE FUNCTION intake.add_photo(tracking bytea, place_in_report smallint, original bytea) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    report bigint;
BEGIN
    SELECT r.id INTO report FROM intake.report r
     WHERE r.tracking_hash = tracking AND r.state = 'RECEIVED' AND r.received_at > now() - INTERVAL '1 day';
    IF report IS NULL OR (SELECT count(*) FROM intake.quarantine) >= 2000 THEN
        RETURN false;
    END IF;
    INSERT INTO intake.photo (report_id, position) VALUES (report, place_in_report) ON CONFLICT DO NOTHING;
    IF FOUND THEN
        INSERT INTO intake.quarantine (report_id, position, original) VALUES (report, place_in_report, original);
    END IF;
    RETURN true;
END
$$;

-- What may be read by whoever holds the tracking code: no contact, no picture, no note.
CREATE FUNCTION intake.followed(tracking bytea)
    RETURNS TABLE (problem text, about_text text, words text, bought_at text, state text, received_at timestamptz, photos integer, refused integer,
                   waiting integer, replies jsonb)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT r.problem, r.about_text, r.description, r.place, r.state, r.received_at,
           (SELECT count(*)::integer FROM intake.photo p WHERE p.report_id = r.id),
           (SELECT count(*)::integer FROM intake.photo p WHERE p.report_id = r.id AND p.state = 'REFUSED'),
           (SELECT count(*)::integer FROM intake.photo p WHERE p.report_id = r.id AND p.state = 'QUARANTINED'),
           coalesce((SELECT jsonb_agg(jsonb_build_object('text', e.text, 'unit', u.name, 'at', to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
                                      ORDER BY e.id)
                       FROM intake.entry e JOIN portal.unit u ON u.id = e.unit_id WHERE e.report_id = r.id AND e.kind = 'REPLY'), '[]'::jsonb)
      FROM intake.report r WHERE r.tracking_hash = tracking
$$;

-- Hands out the photo that waits longest, for two minutes. One that was handed out three times and never settled ends whoever looks at it.
CREATE FUNCTION intake.take_photo() RETURNS TABLE (report bigint, place_in_report smallint, bytes bytea)
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM intake.settle_photo(q.report_id, q.position, NULL, 'UNSAFE')
       FROM intake.quarantine q WHERE q.takings >= 3 AND q.taken_until < clock_timestamp();
    RETURN QUERY
        UPDATE intake.quarantine q SET takings = q.takings + 1, taken_until = clock_timestamp() + INTERVAL '2 minutes'
         WHERE (q.report_id, q.position) = (
            SELECT n.report_id, n.position FROM intake.quarantine n
             WHERE n.taken_until < clock_timestamp() AND n.takings < 3 ORDER BY n.arrived_at, n.report_id, n.position LIMIT 1 FOR UPDATE SKIP LOCKED)
        RETURNING q.report_id, q.position, q.original;
END
$$;

-- Decides on a photo: the clean copy, or why there is none. The original goes with the same commit. False when somebody else was first.
CREATE FUNCTION intake.settle_photo(report bigint, place_in_report smallint, clean bytea, refusal text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE intake.photo p SET state = CASE WHEN clean IS NULL THEN 'REFUSED' ELSE 'CLEAN' END, content = clean, reason = refusal
     WHERE p.report_id = report AND p.position = place_in_report AND p.state = 'QUARANTINED';
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    DELETE FROM intake.quarantine q WHERE q.report_id = report AND q.position = place_in_report;
    RETURN true;
END
$$;

-- Gives a report that is not yet answered to another agency, which begins anew. A function, because who gives it away may not see it afterwards.
CREATE FUNCTION intake.pass_on(report bigint, at_version integer, target bigint) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE intake.report r SET unit_id = target, state = 'RECEIVED', changed_at = now(), version = r.version + 1
     WHERE r.id = report AND r.version = at_version AND r.state IN ('RECEIVED', 'IN_PROGRESS') AND r.unit_id <> target
       AND r.unit_id IN (SELECT v.unit_id FROM portal.unit_reach v WHERE v.viewer_id = portal.acting_unit())
       AND EXISTS (SELECT FROM portal.unit u WHERE u.id = target AND u.type <> 'ESTABLISHMENT' AND u.state = 'ACTIVE');
    RETURN FOUND;
END
$$;

-- Forgets who reported: 90 days after a report was closed, and after a year in any case.
CREATE FUNCTION intake.forget_contacts() RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    forgotten integer;
BEGIN
    DELETE FROM intake.contact c USING intake.report r
     WHERE r.id = c.report_id AND (r.closed_at < now() - INTERVAL '90 days' OR r.received_at < now() - INTERVAL '1 year');
    GET DIAGNOSTICS forgotten = ROW_COUNT;
    RETURN forgotten;
END
$$;

-- How much waits, over all units: for the meters, which belong to nobody's reach. Ages in seconds, 0 when nothing waits.
CREATE FUNCTION intake.backlog() RETURNS TABLE (unworked bigint, unworked_age bigint, quarantined bigint, quarantined_age bigint)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT (SELECT count(*) FROM intake.report r WHERE r.state = 'RECEIVED'),
           (SELECT coalesce(extract(epoch FROM now() - min(r.changed_at))::bigint, 0) FROM intake.report r WHERE r.state = 'RECEIVED'),
           (SELECT count(*) FROM intake.quarantine),
           (SELECT coalesce(extract(epoch FROM now() - min(q.arrived_at))::bigint, 0) FROM intake.quarantine q)
$$;

REVOKE ALL ON FUNCTION intake.establishment_of(text, integer, text),
    intake.submit(bytea, text, text, text, text, integer, text, text, text, text, text, text), intake.add_photo(bytea, smallint, bytea),
    intake.followed(bytea), intake.take_photo(), intake.settle_photo(bigint, smallint, bytea, text), intake.pass_on(bigint, integer, bigint),
    intake.forget_contacts(), intake.backlog() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION intake.submit(bytea, text, text, text, text, integer, text, text, text, text, text, text),
    intake.add_photo(bytea, smallint, bytea), intake.followed(bytea) TO resolver_app;
GRANT EXECUTE ON FUNCTION intake.take_photo(), intake.settle_photo(bigint, smallint, bytea, text), intake.pass_on(bigint, integer, bigint),
    intake.forget_contacts(), intake.backlog() TO portal_app;
GRANT SELECT ON intake.report, intake.contact, intake.entry, intake.photo TO portal_app;
GRANT UPDATE ON intake.report TO portal_app;
GRANT INSERT ON intake.entry TO portal_app;

-- For the functions, which run as their owner.
DO $$
DECLARE
    kept text;
BEGIN
    FOREACH kept IN ARRAY ARRAY['report', 'contact', 'entry', 'photo', 'quarantine'] LOOP
        EXECUTE format('ALTER TABLE intake.%I ENABLE ROW LEVEL SECURITY', kept);
        EXECUTE format('ALTER TABLE intake.%I FORCE ROW LEVEL SECURITY', kept);
        EXECUTE format('CREATE POLICY functions ON intake.%I FOR ALL TO migrator USING (true) WITH CHECK (true)', kept);
    END LOOP;
    FOREACH kept IN ARRAY ARRAY['establishment', 'product', 'code_lot'] LOOP
        EXECUTE format('CREATE POLICY intake ON publication.%I FOR SELECT TO migrator USING (true)', kept);
    END LOOP;
END
$$;

-- The agency and those above it work on a report; an establishment reads what it was shown, and nobody's contact.
CREATE POLICY reach ON intake.report FOR ALL TO portal_app
    USING (unit_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()))
    WITH CHECK (unit_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()));
CREATE POLICY disclosed ON intake.report FOR SELECT TO portal_app
    USING (disclosed_at IS NOT NULL AND establishment_id = portal.acting_unit());
CREATE POLICY reach ON intake.contact FOR SELECT TO portal_app
    USING (EXISTS (SELECT FROM intake.report o JOIN portal.unit_reach r ON r.unit_id = o.unit_id
                    WHERE o.id = report_id AND r.viewer_id = portal.acting_unit()));
CREATE POLICY reach ON intake.entry FOR SELECT TO portal_app
    USING (EXISTS (SELECT FROM intake.report o JOIN portal.unit_reach r ON r.unit_id = o.unit_id
                    WHERE o.id = report_id AND r.viewer_id = portal.acting_unit()));
CREATE POLICY disclosed ON intake.entry FOR SELECT TO portal_app
    USING (kind = 'REPLY' AND EXISTS (SELECT FROM intake.report o WHERE o.id = report_id AND o.disclosed_at IS NOT NULL
                                                                    AND o.establishment_id = portal.acting_unit()));
CREATE POLICY reach_new ON intake.entry FOR INSERT TO portal_app
    WITH CHECK (unit_id = portal.acting_unit()
                AND EXISTS (SELECT FROM intake.report o JOIN portal.unit_reach r ON r.unit_id = o.unit_id
                             WHERE o.id = report_id AND r.viewer_id = portal.acting_unit()));
-- Photos follow their report.
CREATE POLICY reach ON intake.photo FOR SELECT TO portal_app USING (EXISTS (SELECT FROM intake.report o WHERE o.id = report_id));
