-- Mail to people who have no account and gave an address with what they filed (decision 0043). It says what happened and where to look, and nothing that
-- anybody typed: whoever types the address of somebody else can have that person told nothing of their own wording.
ALTER TABLE portal.mail ALTER COLUMN account_id DROP NOT NULL;
ALTER TABLE portal.mail DROP CONSTRAINT mail_kind_check;
ALTER TABLE portal.mail ADD CONSTRAINT mail_kind_check CHECK (kind IN ('NOTICE', 'DIGEST', 'CONFIRMATION', 'FILED'));
ALTER TABLE portal.mail ADD CONSTRAINT mail_has_a_reader CHECK ((account_id IS NULL) = (kind = 'FILED'));
CREATE INDEX mail_address ON portal.mail (lower(address), created_at) WHERE account_id IS NULL;

-- What such a mail tells.
CREATE TABLE portal.filed_mail (
    mail_id     bigint PRIMARY KEY REFERENCES portal.mail ON DELETE CASCADE,
    -- What happened, such as DOSSIER_SUBMITTED:17:1: what is told twice is one mail.
    event       text NOT NULL UNIQUE CHECK (char_length(event) BETWEEN 3 AND 120),
    -- The agency that it comes from.
    unit_id     bigint NOT NULL REFERENCES portal.unit,
    text_key    text NOT NULL CHECK (text_key ~ '^[A-Za-z_.]{3,100}$'),
    arguments   text[] NOT NULL DEFAULT '{}' CHECK (cardinality(arguments) <= 6),
    -- Where in the portal it leads to, for everybody.
    link        text NOT NULL CHECK (link ~ '^register/[a-z]+(\?number=[A-Z0-9-]{1,30})?$')
);

-- Writes a mail of an event, once; twenty a day to an address at most. False when none is written.
CREATE FUNCTION portal.write_filed_mail(told_event text, told_unit bigint, to_address text, told_key text, told_arguments text[], told_link text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    written bigint;
BEGIN
    IF EXISTS (SELECT FROM portal.filed_mail f WHERE f.event = told_event)
        OR (SELECT count(*) FROM portal.mail m
             WHERE m.account_id IS NULL AND lower(m.address) = lower(to_address) AND m.created_at > now() - INTERVAL '24 hours') >= 20 THEN
        RETURN false;
    END IF;
    INSERT INTO portal.mail (kind, address) VALUES ('FILED', to_address) RETURNING id INTO written;
    INSERT INTO portal.filed_mail (mail_id, event, unit_id, text_key, arguments, link)
    VALUES (written, told_event, told_unit, told_key, told_arguments, told_link);
    RETURN true;
END
$$;

-- A portal of the release before this one knows no such mail: it is not handed to it.
CREATE OR REPLACE FUNCTION portal.claim_mail() RETURNS TABLE (mail bigint, mail_kind text, to_address text, tried integer, written_at timestamptz,
                                                              reader_name text, reader_language text)
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN QUERY
        UPDATE portal.mail m SET claimed_until = clock_timestamp() + INTERVAL '2 minutes', attempts = m.attempts + 1
          FROM portal.account a
         WHERE a.id = m.account_id AND m.id = (
            SELECT n.id FROM portal.mail n
             WHERE n.account_id IS NOT NULL AND n.state IN ('WAITING', 'FAILED') AND n.next_at <= clock_timestamp() AND n.claimed_until < clock_timestamp()
             ORDER BY n.next_at, n.id LIMIT 1 FOR UPDATE SKIP LOCKED)
        RETURNING m.id, m.kind, m.address, m.attempts, m.created_at, a.display_name, a.language;
END
$$;

-- The same of all mail; who has no account is addressed in Vietnamese, and by no name.
CREATE FUNCTION portal.claim_any_mail() RETURNS TABLE (mail bigint, mail_kind text, to_address text, tried integer, written_at timestamptz,
                                                       reader_name text, reader_language text)
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    next bigint;
BEGIN
    SELECT n.id INTO next FROM portal.mail n
     WHERE n.state IN ('WAITING', 'FAILED') AND n.next_at <= clock_timestamp() AND n.claimed_until < clock_timestamp()
     ORDER BY n.next_at, n.id LIMIT 1 FOR UPDATE SKIP LOCKED;
    UPDATE portal.mail m SET claimed_until = clock_timestamp() + INTERVAL '2 minutes', attempts = m.attempts + 1 WHERE m.id = next;
    RETURN QUERY
        SELECT m.id, m.kind, m.address, m.attempts, m.created_at, coalesce(a.display_name, ''), coalesce(a.language, 'vi')
          FROM portal.mail m LEFT JOIN portal.account a ON a.id = m.account_id
         WHERE m.id = next;
END
$$;

CREATE OR REPLACE FUNCTION portal.mail_lines(of_mail bigint, most integer)
    RETURNS TABLE (line_key text, line_arguments text[], line_link text, line_at timestamptz, lines bigint)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT l.text_key, l.arguments, l.link, l.created_at, count(*) OVER () FROM (
        SELECT n.id, n.text_key, n.arguments, n.link, n.created_at FROM portal.notification n WHERE n.mail_id = of_mail
        UNION ALL
        SELECT f.mail_id, f.text_key, f.arguments, f.link, m.created_at
          FROM portal.filed_mail f JOIN portal.mail m ON m.id = f.mail_id WHERE f.mail_id = of_mail) l
     ORDER BY l.id DESC LIMIT most
$$;

-- What is for an account is given up when its owner gave the address up; who has no account cannot.
CREATE OR REPLACE FUNCTION portal.give_up_mail() RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    given_up integer;
BEGIN
    UPDATE portal.mail m SET state = 'UNDELIVERABLE', settled_at = now(), version = m.version + 1,
           error = CASE WHEN m.queued_at < now() - INTERVAL '3 days' THEN 'EXPIRED' ELSE 'ADDRESS_CHANGED' END
     WHERE m.state IN ('WAITING', 'FAILED') AND m.claimed_until < clock_timestamp()
       AND (m.queued_at < now() - INTERVAL '3 days' OR m.account_id IS NOT NULL AND NOT EXISTS (
            SELECT FROM portal.notification_preference p WHERE p.account_id = m.account_id AND p.email = m.address
               AND (p.confirmed_at IS NULL) = (m.kind = 'CONFIRMATION')));
    GET DIAGNOSTICS given_up = ROW_COUNT;
    RETURN given_up;
END
$$;

REVOKE ALL ON FUNCTION portal.write_filed_mail(text, bigint, text, text, text[], text), portal.claim_any_mail() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION portal.write_filed_mail(text, bigint, text, text, text[], text), portal.claim_any_mail() TO portal_app;

-- The city sees where mail does not arrive, and from whom it was.
GRANT SELECT ON portal.filed_mail TO portal_app;
ALTER TABLE portal.filed_mail ENABLE ROW LEVEL SECURITY;
ALTER TABLE portal.filed_mail FORCE ROW LEVEL SECURITY;
CREATE POLICY city_read ON portal.filed_mail FOR SELECT TO portal_app USING (portal.acts_for_city());
CREATE POLICY written ON portal.filed_mail FOR ALL TO migrator USING (true) WITH CHECK (true);
