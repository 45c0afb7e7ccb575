-- Who did what: append-only, hash-chained, written in the same transaction as the act, by one function.
CREATE TABLE portal.audit_head (
    one       boolean PRIMARY KEY DEFAULT true CHECK (one),
    position  bigint NOT NULL,
    hash      bytea NOT NULL CHECK (octet_length(hash) = 32)
);
INSERT INTO portal.audit_head (position, hash) VALUES (0, decode(repeat('00', 32), 'hex'));

CREATE TABLE portal.audit_entry (
    position          bigint PRIMARY KEY,
    at                timestamptz NOT NULL,
    account_id        bigint REFERENCES portal.account,
    username          text NOT NULL,
    unit_id           bigint NOT NULL REFERENCES portal.unit,
    -- Whose record it was; the acting unit itself where the act concerns no establishment.
    establishment_id  bigint NOT NULL REFERENCES portal.unit,
    action            text NOT NULL CHECK (action ~ '^[A-Z_]{3,60}$'),
    subject_kind      text NOT NULL CHECK (subject_kind ~ '^[A-Z_]{3,40}$'),
    subject_id        bigint NOT NULL,
    before            text,
    after             text,
    hash              bytea NOT NULL CHECK (octet_length(hash) = 32)
);
CREATE INDEX audit_entry_subject ON portal.audit_entry (subject_kind, subject_id, position);

-- Appends one entry. The hash covers the previous hash, the position and every field, each with its length, so no two entries read alike.
CREATE FUNCTION portal.append_audit(account bigint, name text, unit bigint, establishment bigint, act text, kind text, subject bigint,
                                    old_value text, new_value text) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET lock_timeout = '500ms' AS $$
DECLARE
    next_position bigint;
    next_hash bytea;
    moment timestamptz := clock_timestamp();
BEGIN
    SELECT h.position + 1, h.hash INTO next_position, next_hash FROM portal.audit_head h FOR UPDATE;
    next_hash := sha256(next_hash || int8send(next_position) || convert_to(portal.audit_text(
        moment, account, name, unit, establishment, act, kind, subject, old_value, new_value), 'UTF8'));
    INSERT INTO portal.audit_entry (position, at, account_id, username, unit_id, establishment_id, action, subject_kind, subject_id, before, after, hash)
    VALUES (next_position, moment, account, name, unit, establishment, act, kind, subject, old_value, new_value, next_hash);
    UPDATE portal.audit_head SET position = next_position, hash = next_hash;
    RETURN next_position;
END
$$;

CREATE FUNCTION portal.audit_text(moment timestamptz, account bigint, name text, unit bigint, establishment bigint, act text, kind text, subject bigint,
                                  old_value text, new_value text) RETURNS text
    LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp
    RETURN jsonb_build_array((extract(epoch FROM moment) * 1000000)::bigint, account, name, unit, establishment, act, kind, subject, old_value, new_value)::text;

-- The first position whose hash does not follow from the one before, or null when the chain is whole.
CREATE FUNCTION portal.first_broken_audit_position() RETURNS bigint
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    previous bytea := decode(repeat('00', 32), 'hex');
    expected bigint := 1;
    entry portal.audit_entry%ROWTYPE;
    head portal.audit_head%ROWTYPE;
BEGIN
    FOR entry IN SELECT * FROM portal.audit_entry ORDER BY position LOOP
        IF entry.position <> expected OR entry.hash <> sha256(previous || int8send(entry.position) || convert_to(portal.audit_text(
                entry.at, entry.account_id, entry.username, entry.unit_id, entry.establishment_id, entry.action, entry.subject_kind,
                entry.subject_id, entry.before, entry.after), 'UTF8')) THEN
            RETURN expected;
        END IF;
        previous := entry.hash;
        expected := expected + 1;
    END LOOP;
    SELECT * INTO head FROM portal.audit_head;
    IF head.position <> expected - 1 OR head.hash <> previous THEN
        RETURN expected;
    END IF;
    RETURN NULL;
END
$$;

REVOKE ALL ON FUNCTION portal.append_audit(bigint, text, bigint, bigint, text, text, bigint, text, text), portal.first_broken_audit_position() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION portal.append_audit(bigint, text, bigint, bigint, text, text, bigint, text, text), portal.first_broken_audit_position() TO portal_app;
GRANT SELECT ON portal.audit_entry TO portal_app;

ALTER TABLE portal.audit_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE portal.audit_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY reach ON portal.audit_entry FOR SELECT TO portal_app
    USING (establishment_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()));
-- For append_audit and the verifier, which run as their owner. No policy lets anyone change or delete an entry.
CREATE POLICY append ON portal.audit_entry FOR INSERT TO migrator WITH CHECK (true);
CREATE POLICY verify ON portal.audit_entry FOR SELECT TO migrator USING (true);
