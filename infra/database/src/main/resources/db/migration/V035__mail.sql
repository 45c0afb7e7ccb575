-- Notifications by e-mail: where to, how often, and what waits to be sent (decision 0034). Addresses are told to nobody but their owner and, where
-- mail does not arrive, the city.
CREATE TABLE portal.notification_preference (
    account_id    bigint PRIMARY KEY REFERENCES portal.account,
    email         text NOT NULL CHECK (char_length(email) <= 200
                  AND email ~ '^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})*\.[A-Za-z]{2,24}$'),
    mode          text NOT NULL CHECK (mode IN ('AT_ONCE', 'DAILY', 'NONE')),
    hour          smallint NOT NULL DEFAULT 7 CHECK (hour BETWEEN 0 AND 23),
    -- Nothing but the question goes to an address that has not said yes.
    confirmed_at  timestamptz,
    -- SHA-256 of the token in the link, which itself is kept nowhere.
    token_hash    bytea CHECK (octet_length(token_hash) = 32),
    token_until   timestamptz,
    digested_on   date,
    version       integer NOT NULL DEFAULT 0,
    CHECK ((token_hash IS NULL) = (token_until IS NULL))
);

-- Another address has yet to say yes.
CREATE FUNCTION portal.doubt_changed_address() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.email IS DISTINCT FROM NEW.email THEN
        NEW.confirmed_at := NULL;
        NEW.token_hash := NULL;
        NEW.token_until := NULL;
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER doubt_changed_address BEFORE UPDATE ON portal.notification_preference
    FOR EACH ROW EXECUTE FUNCTION portal.doubt_changed_address();

CREATE TABLE portal.mail (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id     bigint NOT NULL REFERENCES portal.account,
    kind           text NOT NULL CHECK (kind IN ('NOTICE', 'DIGEST', 'CONFIRMATION')),
    address        text NOT NULL CHECK (char_length(address) BETWEEN 3 AND 200),
    state          text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'SENT', 'FAILED', 'UNDELIVERABLE')),
    attempts       integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    next_at        timestamptz NOT NULL DEFAULT now(),
    -- Who sends it has it until then.
    claimed_until  timestamptz NOT NULL DEFAULT '-infinity',
    error          text CHECK (char_length(error) <= 500),
    created_at     timestamptz NOT NULL DEFAULT now(),
    -- Since when it waits: from its writing, or from when somebody had it sent again.
    queued_at      timestamptz NOT NULL DEFAULT now(),
    settled_at     timestamptz,
    version        integer NOT NULL DEFAULT 0
);
CREATE INDEX mail_next ON portal.mail (next_at, id) WHERE state IN ('WAITING', 'FAILED');
CREATE INDEX mail_troubled ON portal.mail (id DESC) WHERE state IN ('FAILED', 'UNDELIVERABLE');
CREATE INDEX mail_account ON portal.mail (account_id, created_at);

CREATE FUNCTION portal.refuse_illegal_mail_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN (
            ('WAITING', 'SENT'), ('WAITING', 'FAILED'), ('WAITING', 'UNDELIVERABLE'),
            ('FAILED', 'SENT'), ('FAILED', 'UNDELIVERABLE'), ('UNDELIVERABLE', 'WAITING')) THEN
        RAISE EXCEPTION 'mail cannot go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
    END IF;
    IF (OLD.account_id, OLD.kind, OLD.address, OLD.created_at) IS DISTINCT FROM (NEW.account_id, NEW.kind, NEW.address, NEW.created_at) THEN
        RAISE EXCEPTION 'mail is not sent to somebody else' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER refuse_illegal_step BEFORE UPDATE ON portal.mail FOR EACH ROW EXECUTE FUNCTION portal.refuse_illegal_mail_step();

-- Which mail tells of it.
ALTER TABLE portal.notification ADD COLUMN mail_id bigint REFERENCES portal.mail ON DELETE SET NULL;
CREATE INDEX notification_mail ON portal.notification (mail_id) WHERE mail_id IS NOT NULL;

-- Who wants to hear at once has a mail written in the same transaction; beyond twenty in an hour the rest waits for the digest.
CREATE FUNCTION portal.write_mail_of_notification() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    written bigint;
BEGIN
    INSERT INTO portal.mail (account_id, kind, address)
    SELECT p.account_id, 'NOTICE', p.email FROM portal.notification_preference p
     WHERE p.account_id = NEW.account_id AND p.mode = 'AT_ONCE' AND p.confirmed_at IS NOT NULL
       AND (SELECT count(*) FROM portal.mail m WHERE m.account_id = NEW.account_id AND m.created_at > now() - INTERVAL '1 hour') < 20
    RETURNING id INTO written;
    IF written IS NOT NULL THEN
        UPDATE portal.notification SET mail_id = written WHERE id = NEW.id;
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER mailed AFTER INSERT ON portal.notification FOR EACH ROW EXECUTE FUNCTION portal.write_mail_of_notification();

-- Writes the digests that are due at a moment, for some accounts; returns how many accounts were looked at. Also for who hears at once: what was too much for an hour.
CREATE FUNCTION portal.write_digests(moment timestamptz) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    local_time timestamp := moment AT TIME ZONE 'Asia/Ho_Chi_Minh';
    due record;
    written bigint;
    looked integer := 0;
BEGIN
    FOR due IN
        SELECT p.account_id, p.email, p.confirmed_at FROM portal.notification_preference p
         WHERE p.confirmed_at IS NOT NULL AND p.mode <> 'NONE' AND p.hour <= extract(hour FROM local_time)
           AND (p.digested_on IS NULL OR p.digested_on < local_time::date)
         ORDER BY p.account_id LIMIT 100 FOR UPDATE SKIP LOCKED
    LOOP
        looked := looked + 1;
        UPDATE portal.notification_preference SET digested_on = local_time::date WHERE account_id = due.account_id;
        IF EXISTS (SELECT FROM portal.notification n WHERE n.account_id = due.account_id AND n.mail_id IS NULL AND n.read_at IS NULL
                      AND n.created_at > greatest(due.confirmed_at, moment - INTERVAL '7 days')) THEN
            INSERT INTO portal.mail (account_id, kind, address) VALUES (due.account_id, 'DIGEST', due.email) RETURNING id INTO written;
            UPDATE portal.notification SET mail_id = written
             WHERE account_id = due.account_id AND mail_id IS NULL AND read_at IS NULL
               AND created_at > greatest(due.confirmed_at, moment - INTERVAL '7 days');
        END IF;
    END LOOP;
    RETURN looked;
END
$$;

-- Gives up what cannot be sent any more: what has waited for three days, and what is for an address that its owner has given up.
CREATE FUNCTION portal.give_up_mail() RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    given_up integer;
BEGIN
    UPDATE portal.mail m SET state = 'UNDELIVERABLE', settled_at = now(), version = m.version + 1,
           error = CASE WHEN m.queued_at < now() - INTERVAL '3 days' THEN 'EXPIRED' ELSE 'ADDRESS_CHANGED' END
     WHERE m.state IN ('WAITING', 'FAILED') AND m.claimed_until < clock_timestamp()
       AND (m.queued_at < now() - INTERVAL '3 days' OR NOT EXISTS (
            SELECT FROM portal.notification_preference p WHERE p.account_id = m.account_id AND p.email = m.address
               AND (p.confirmed_at IS NULL) = (m.kind = 'CONFIRMATION')));
    GET DIAGNOSTICS given_up = ROW_COUNT;
    RETURN given_up;
END
$$;

-- Hands out the mail that is due longest, for two minutes; whoever has it sends it. Nobody else does so meanwhile.
CREATE FUNCTION portal.claim_mail() RETURNS TABLE (mail bigint, mail_kind text, to_address text, tried integer, written_at timestamptz,
                                                   reader_name text, reader_language text)
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN QUERY
        UPDATE portal.mail m SET claimed_until = clock_timestamp() + INTERVAL '2 minutes', attempts = m.attempts + 1
          FROM portal.account a
         WHERE a.id = m.account_id AND m.id = (
            SELECT n.id FROM portal.mail n
             WHERE n.state IN ('WAITING', 'FAILED') AND n.next_at <= clock_timestamp() AND n.claimed_until < clock_timestamp()
             ORDER BY n.next_at, n.id LIMIT 1 FOR UPDATE SKIP LOCKED)
        RETURNING m.id, m.kind, m.address, m.attempts, m.created_at, a.display_name, a.language;
END
$$;

-- What a mail tells, newest first; the last column says how much it would be without a bound.
CREATE FUNCTION portal.mail_lines(of_mail bigint, most integer) RETURNS TABLE (line_key text, line_arguments text[], line_link text, line_at timestamptz, lines bigint)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT n.text_key, n.arguments, n.link, n.created_at, count(*) OVER () FROM portal.notification n
     WHERE n.mail_id = of_mail ORDER BY n.id DESC LIMIT most
$$;

-- Writes down what became of a mail that was handed out.
CREATE FUNCTION portal.settle_mail(of_mail bigint, result text, why text, wait_seconds integer) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE portal.mail m SET state = result, error = why, claimed_until = '-infinity', version = m.version + 1,
           next_at = now() + make_interval(secs => wait_seconds), settled_at = CASE WHEN result = 'FAILED' THEN NULL ELSE now() END
     WHERE m.id = of_mail AND m.state IN ('WAITING', 'FAILED');
    RETURN FOUND;
END
$$;

-- The token of the link in a mail that asks an address; the link of a mail before it leads nowhere from now on. False when nobody waits for the answer.
CREATE FUNCTION portal.begin_confirmation(of_mail bigint, hash bytea) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE portal.notification_preference p SET token_hash = hash, token_until = now() + INTERVAL '24 hours'
      FROM portal.mail m WHERE m.id = of_mail AND m.account_id = p.account_id AND m.address = p.email AND p.confirmed_at IS NULL;
    RETURN FOUND;
END
$$;

-- Has the acting account's address asked, five times a day at most: nobody is to be pestered by strangers who type their address.
CREATE FUNCTION portal.ask_for_confirmation() RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO portal.mail (account_id, kind, address)
    SELECT p.account_id, 'CONFIRMATION', p.email FROM portal.notification_preference p
     WHERE p.account_id = portal.acting_account() AND p.confirmed_at IS NULL
       AND (SELECT count(*) FROM portal.mail m WHERE m.kind = 'CONFIRMATION' AND m.created_at > now() - INTERVAL '24 hours'
               AND (m.account_id = p.account_id OR lower(m.address) = lower(p.email))) < 5;
    RETURN FOUND;
END
$$;

-- The acting account's address says yes. Once: the token is gone with it.
CREATE FUNCTION portal.confirm_address(hash bytea) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE portal.notification_preference p SET confirmed_at = now(), token_hash = NULL, token_until = NULL, version = p.version + 1
     WHERE p.account_id = portal.acting_account() AND p.token_hash = hash AND p.token_until > now() AND p.confirmed_at IS NULL;
    RETURN FOUND;
END
$$;

-- For the meters, which belong to nobody's reach. Age in seconds, 0 when nothing waits.
CREATE FUNCTION portal.mail_backlog() RETURNS TABLE (waiting bigint, waiting_age bigint, undeliverable bigint)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT count(*) FILTER (WHERE m.state <> 'UNDELIVERABLE'),
           coalesce(extract(epoch FROM now() - min(m.queued_at) FILTER (WHERE m.state <> 'UNDELIVERABLE')), 0)::bigint,
           count(*) FILTER (WHERE m.state = 'UNDELIVERABLE')
      FROM portal.mail m WHERE m.state <> 'SENT'
$$;

-- Forgets mail that was sent, or given up, 90 days ago.
CREATE FUNCTION portal.forget_mail() RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    forgotten integer;
BEGIN
    DELETE FROM portal.mail m WHERE m.id IN (SELECT o.id FROM portal.mail o WHERE o.settled_at < now() - INTERVAL '90 days' LIMIT 1000);
    GET DIAGNOSTICS forgotten = ROW_COUNT;
    RETURN forgotten;
END
$$;

REVOKE ALL ON FUNCTION portal.write_mail_of_notification(), portal.write_digests(timestamptz), portal.give_up_mail(), portal.claim_mail(),
    portal.mail_lines(bigint, integer), portal.settle_mail(bigint, text, text, integer), portal.begin_confirmation(bigint, bytea),
    portal.ask_for_confirmation(), portal.confirm_address(bytea), portal.mail_backlog(), portal.forget_mail() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION portal.write_digests(timestamptz), portal.give_up_mail(), portal.claim_mail(),
    portal.mail_lines(bigint, integer), portal.settle_mail(bigint, text, text, integer), portal.begin_confirmation(bigint, bytea),
    portal.ask_for_confirmation(), portal.confirm_address(bytea), portal.mail_backlog(), portal.forget_mail() TO portal_app;

GRANT SELECT, DELETE ON portal.notification_preference TO portal_app;
GRANT INSERT (account_id, email, mode, hour), UPDATE (email, mode, hour, version) ON portal.notification_preference TO portal_app;
GRANT SELECT ON portal.mail TO portal_app;
GRANT UPDATE (state, attempts, next_at, queued_at, settled_at, error, version) ON portal.mail TO portal_app;

ALTER TABLE portal.notification_preference ENABLE ROW LEVEL SECURITY;
ALTER TABLE portal.notification_preference FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON portal.notification_preference FOR ALL TO portal_app
    USING (account_id = portal.acting_account()) WITH CHECK (account_id = portal.acting_account());
CREATE POLICY written ON portal.notification_preference FOR ALL TO migrator USING (true) WITH CHECK (true);

ALTER TABLE portal.mail ENABLE ROW LEVEL SECURITY;
ALTER TABLE portal.mail FORCE ROW LEVEL SECURITY;
CREATE POLICY own_read ON portal.mail FOR SELECT TO portal_app USING (account_id = portal.acting_account());
CREATE POLICY city_read ON portal.mail FOR SELECT TO portal_app
    USING (EXISTS (SELECT FROM portal.unit u WHERE u.id = portal.acting_unit() AND u.type = 'CITY'));
CREATE POLICY city_resent ON portal.mail FOR UPDATE TO portal_app
    USING (EXISTS (SELECT FROM portal.unit u WHERE u.id = portal.acting_unit() AND u.type = 'CITY'))
    WITH CHECK (EXISTS (SELECT FROM portal.unit u WHERE u.id = portal.acting_unit() AND u.type = 'CITY'));
CREATE POLICY written ON portal.mail FOR ALL TO migrator USING (true) WITH CHECK (true);
