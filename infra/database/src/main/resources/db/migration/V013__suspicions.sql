-- Signs that a stamp was copied (decision 0013): thresholds, suspicions with what was seen, and how far the scans have been read.

-- That a PIN was verified again is one of the signs; when and how often is kept from now on. The release before this one calls the same function.
ALTER TABLE scan.pin_check
    ADD COLUMN again_count integer NOT NULL DEFAULT 0 CHECK (again_count >= 0),
    ADD COLUMN again_at timestamptz,
    ADD COLUMN again_arrived xid8,
    ADD CHECK ((again_count > 0) = (again_at IS NOT NULL) AND (again_count > 0) = (again_arrived IS NOT NULL));
CREATE INDEX pin_check_again ON scan.pin_check (again_arrived) WHERE again_arrived IS NOT NULL;

CREATE OR REPLACE FUNCTION scan.settle_pin(stamp_lot integer, stamp_serial integer, correct boolean, device bytea)
    RETURNS TABLE (outcome text, verified_at timestamptz, tries_left integer)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    held scan.pin_check%ROWTYPE;
    moment timestamptz;
    today date;
BEGIN
    INSERT INTO scan.pin_check (code_lot_id, serial, day, wrong_tries)
    VALUES (stamp_lot, stamp_serial, (clock_timestamp() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, 0)
    ON CONFLICT DO NOTHING;
    SELECT * INTO held FROM scan.pin_check p WHERE p.code_lot_id = stamp_lot AND p.serial = stamp_serial FOR UPDATE;
    -- Not before the lock: who waited for it must not come from the past.
    moment := clock_timestamp();
    today := (moment AT TIME ZONE 'Asia/Ho_Chi_Minh')::date;
    IF held.day <> today THEN
        held.day := today;
        held.wrong_tries := 0;
    END IF;
    IF held.wrong_tries >= 5 THEN
        outcome := 'EXHAUSTED';
    ELSIF NOT correct THEN
        held.wrong_tries := held.wrong_tries + 1;
        outcome := 'WRONG';
    ELSIF held.first_at IS NULL THEN
        held.first_at := moment;
        held.first_device := device;
        outcome := 'FIRST';
    ELSIF held.first_device = device AND held.first_at > moment - INTERVAL '30 minutes' THEN
        outcome := 'FIRST';
    ELSE
        held.again_count := held.again_count + 1;
        held.again_at := moment;
        held.again_arrived := pg_current_xact_id();
        outcome := 'AGAIN';
    END IF;
    UPDATE scan.pin_check p
       SET day = held.day, wrong_tries = held.wrong_tries, first_at = held.first_at, first_device = held.first_device,
           again_count = held.again_count, again_at = held.again_at, again_arrived = held.again_arrived
     WHERE p.code_lot_id = stamp_lot AND p.serial = stamp_serial;
    -- Forgets devices that are no longer asked for, a few with every try.
    UPDATE scan.pin_check p SET first_device = NULL
     WHERE (p.code_lot_id, p.serial) IN (
        SELECT o.code_lot_id, o.serial FROM scan.pin_check o
         WHERE o.first_device IS NOT NULL AND o.first_at < moment - INTERVAL '30 minutes'
         ORDER BY o.first_at LIMIT 20 FOR UPDATE SKIP LOCKED);
    verified_at := CASE WHEN outcome IN ('FIRST', 'AGAIN') THEN held.first_at END;
    tries_left := 5 - held.wrong_tries;
    RETURN NEXT;
END
$$;

-- The portal sees when a PIN was verified where it sees the code lot; devices and wrong tries it does not see.
CREATE POLICY reach ON scan.pin_check FOR SELECT TO portal_app USING (code_lot_id IN (SELECT c.id FROM portal.code_lot c));
GRANT SELECT (code_lot_id, serial, first_at, again_count, again_at, again_arrived) ON scan.pin_check TO portal_app;

-- From when on something counts as a sign: for all products, and otherwise for some.
CREATE TABLE portal.suspicion_threshold (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    establishment_id  bigint,
    product_id        bigint,
    sign              text NOT NULL CHECK (sign IN ('TOO_FAR', 'TOO_MANY', 'PIN_AGAIN', 'VOID', 'NOT_ACTIVATED', 'BEFORE_PRODUCTION')),
    watched           boolean NOT NULL,
    least             integer NOT NULL CHECK (least BETWEEN 1 AND 200),
    window_hours      integer NOT NULL CHECK (window_hours BETWEEN 1 AND 720),
    distance_km       integer NOT NULL DEFAULT 0,
    speed_kmh         integer NOT NULL DEFAULT 0,
    version           integer NOT NULL DEFAULT 0,
    UNIQUE NULLS NOT DISTINCT (product_id, sign),
    FOREIGN KEY (establishment_id, product_id) REFERENCES portal.product (establishment_id, id),
    CHECK (num_nonnulls(establishment_id, product_id) IN (0, 2)),
    CHECK (CASE WHEN sign = 'TOO_FAR' THEN distance_km BETWEEN 50 AND 5000 AND speed_kmh BETWEEN 50 AND 5000
                ELSE distance_km = 0 AND speed_kmh = 0 END),
    CHECK (sign <> 'PIN_AGAIN' OR least >= 2)
);
INSERT INTO portal.suspicion_threshold (sign, watched, least, window_hours, distance_km, speed_kmh) VALUES
    ('TOO_FAR', true, 2, 72, 200, 500),
    ('TOO_MANY', true, 50, 24, 0, 0),
    ('PIN_AGAIN', true, 2, 720, 0, 0),
    ('VOID', true, 3, 72, 0, 0),
    ('NOT_ACTIVATED', true, 5, 72, 0, 0),
    ('BEFORE_PRODUCTION', true, 3, 72, 0, 0);

-- One stamp under one sign, from what was seen to what was decided. Never deleted, and a decision is never rewritten.
CREATE TABLE portal.suspicion (
    id                 bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    establishment_id   bigint NOT NULL REFERENCES portal.establishment,
    code_lot_id        integer NOT NULL,
    serial             integer NOT NULL CHECK (serial >= 0),
    product_id         bigint,
    production_lot_id  bigint,
    subject_name       text NOT NULL,
    sign               text NOT NULL CHECK (sign IN ('TOO_FAR', 'TOO_MANY', 'PIN_AGAIN', 'VOID', 'NOT_ACTIVATED', 'BEFORE_PRODUCTION')),
    state              text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'CONFIRMED', 'DISMISSED', 'LIFTED')),
    -- By which threshold it was opened, and the most that was seen.
    least              integer NOT NULL,
    window_hours       integer NOT NULL,
    measure            integer NOT NULL CHECK (measure >= 1),
    distance_km        integer NOT NULL DEFAULT 0,
    speed_kmh          integer NOT NULL DEFAULT 0,
    first_at           timestamptz NOT NULL,
    last_at            timestamptz NOT NULL,
    opened_at          timestamptz NOT NULL DEFAULT now(),
    reason             text CHECK (char_length(reason) BETWEEN 5 AND 500),
    decided_by         bigint REFERENCES portal.account,
    decided_unit_id    bigint REFERENCES portal.unit,
    decided_at         timestamptz,
    lift_reason        text CHECK (char_length(lift_reason) BETWEEN 5 AND 500),
    lifted_by          bigint REFERENCES portal.account,
    lifted_at          timestamptz,
    version            integer NOT NULL DEFAULT 0,
    search             text GENERATED ALWAYS AS (extension.search_form(subject_name || ' #' || code_lot_id || '/' || serial || '#')) STORED,
    UNIQUE (establishment_id, id),
    FOREIGN KEY (establishment_id, code_lot_id) REFERENCES portal.code_lot (establishment_id, id),
    FOREIGN KEY (establishment_id, product_id) REFERENCES portal.product (establishment_id, id),
    FOREIGN KEY (establishment_id, production_lot_id) REFERENCES portal.production_lot (establishment_id, id),
    CHECK (num_nonnulls(decided_by, decided_unit_id, decided_at, reason) = CASE state WHEN 'OPEN' THEN 0 ELSE 4 END),
    CHECK (num_nonnulls(lifted_by, lifted_at, lift_reason) = CASE state WHEN 'LIFTED' THEN 3 ELSE 0 END),
    -- Nobody judges their own stamps, and nobody takes their own word back: that is for another person.
    CHECK (decided_unit_id <> establishment_id),
    CHECK (lifted_by <> decided_by)
);
CREATE UNIQUE INDEX suspicion_one_open ON portal.suspicion (code_lot_id, serial, sign) WHERE state IN ('OPEN', 'CONFIRMED');
CREATE INDEX suspicion_settled ON portal.suspicion (code_lot_id, serial) WHERE state IN ('DISMISSED', 'LIFTED');
CREATE INDEX suspicion_search ON portal.suspicion USING gin (search extension.gin_trgm_ops);

CREATE FUNCTION portal.refuse_illegal_suspicion_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN (('OPEN', 'CONFIRMED'), ('OPEN', 'DISMISSED'), ('CONFIRMED', 'LIFTED')) THEN
        RAISE EXCEPTION 'suspicion cannot go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.state IN ('DISMISSED', 'LIFTED') THEN
        RAISE EXCEPTION 'this suspicion is settled' USING ERRCODE = 'check_violation';
    END IF;
    IF (OLD.establishment_id, OLD.code_lot_id, OLD.serial, OLD.sign) IS DISTINCT FROM (NEW.establishment_id, NEW.code_lot_id, NEW.serial, NEW.sign)
        OR OLD.state <> 'OPEN' AND (OLD.reason, OLD.decided_by, OLD.decided_unit_id, OLD.decided_at)
            IS DISTINCT FROM (NEW.reason, NEW.decided_by, NEW.decided_unit_id, NEW.decided_at) THEN
        RAISE EXCEPTION 'a decision is not rewritten' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER refuse_illegal_step BEFORE UPDATE ON portal.suspicion
    FOR EACH ROW EXECUTE FUNCTION portal.refuse_illegal_suspicion_step();

-- What was seen: scans, and verifications of a PIN. Coarse as it was recorded; nothing about a person.
CREATE TABLE portal.suspicion_evidence (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    establishment_id  bigint NOT NULL,
    suspicion_id      bigint NOT NULL,
    kind              text NOT NULL CHECK (kind IN ('SCAN', 'PIN_FIRST', 'PIN_AGAIN')),
    at                timestamptz NOT NULL,
    scan_id           uuid,
    verdict           text,
    client            text,
    place             text,
    latitude          real,
    longitude         real,
    fixed             boolean,
    UNIQUE NULLS NOT DISTINCT (establishment_id, suspicion_id, kind, at, scan_id),
    FOREIGN KEY (establishment_id, suspicion_id) REFERENCES portal.suspicion (establishment_id, id),
    CHECK ((kind = 'SCAN') = (num_nonnulls(scan_id, verdict, client) = 3))
);

-- How far the scans have been read: everything that transactions below these have brought. What was scanned before this migration is not looked at.
CREATE TABLE portal.suspicion_reader (
    one       boolean PRIMARY KEY DEFAULT true CHECK (one),
    arrived   xid8 NOT NULL,
    read_at   timestamptz NOT NULL DEFAULT now()
);
INSERT INTO portal.suspicion_reader (arrived) VALUES (pg_current_xact_id());

GRANT SELECT, INSERT, UPDATE, DELETE ON portal.suspicion_threshold TO portal_app;
GRANT SELECT, INSERT, UPDATE ON portal.suspicion TO portal_app;
GRANT SELECT, INSERT ON portal.suspicion_evidence TO portal_app;
GRANT SELECT, UPDATE ON portal.suspicion_reader TO portal_app;

-- Seen by the reach of the establishment whose stamp it is; written by those above it, never by the establishment itself.
DO $$
DECLARE
    tenant text;
    within constant text := '(establishment_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()))';
    above constant text := '(establishment_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit() AND r.unit_id <> r.viewer_id))';
BEGIN
    FOREACH tenant IN ARRAY ARRAY['suspicion', 'suspicion_evidence', 'suspicion_threshold'] LOOP
        EXECUTE format('ALTER TABLE portal.%I ENABLE ROW LEVEL SECURITY', tenant);
        EXECUTE format('ALTER TABLE portal.%I FORCE ROW LEVEL SECURITY', tenant);
        EXECUTE format('CREATE POLICY reach ON portal.%I FOR SELECT TO portal_app USING %s', tenant, within);
        EXECUTE format('CREATE POLICY reach_new ON portal.%I FOR INSERT TO portal_app WITH CHECK %s', tenant, above);
    END LOOP;
    FOREACH tenant IN ARRAY ARRAY['suspicion', 'suspicion_threshold'] LOOP
        EXECUTE format('CREATE POLICY reach_changed ON portal.%I FOR UPDATE TO portal_app USING %s WITH CHECK %s', tenant, above, above);
    END LOOP;
    EXECUTE format('CREATE POLICY reach_gone ON portal.suspicion_threshold FOR DELETE TO portal_app USING %s', above);
END
$$;
-- What holds for all products is read by all and set by the city.
CREATE POLICY city_read ON portal.suspicion_threshold FOR SELECT TO portal_app USING (establishment_id IS NULL AND portal.acting_unit() IS NOT NULL);
CREATE POLICY city_changed ON portal.suspicion_threshold FOR UPDATE TO portal_app
    USING (establishment_id IS NULL AND EXISTS (SELECT FROM portal.unit u WHERE u.id = portal.acting_unit() AND u.type = 'CITY'))
    WITH CHECK (establishment_id IS NULL AND EXISTS (SELECT FROM portal.unit u WHERE u.id = portal.acting_unit() AND u.type = 'CITY'));
