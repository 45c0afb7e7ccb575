-- Where somebody is signed in, so that they and who keeps their account can see it and end it, on whichever portal it is (decision 0031).
CREATE TABLE portal.session (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit_id       bigint NOT NULL,
    account_id    bigint NOT NULL,
    -- SHA-256 of an id of its own, which only the portal that it is on has.
    key_hash      bytea NOT NULL UNIQUE CHECK (octet_length(key_hash) = 32),
    started_at    timestamptz NOT NULL,
    -- At most a minute behind.
    last_seen_at  timestamptz NOT NULL,
    -- Browser and system in words; empty when it does not say.
    device        text NOT NULL CHECK (char_length(device) <= 80),
    -- The address without its last part, IPv4 /24, IPv6 /64; empty when it is none.
    network       text NOT NULL CHECK (char_length(network) <= 50),
    ended_at      timestamptz,
    end_reason    text CHECK (end_reason IN ('SIGNED_OUT', 'ENDED', 'EXPIRED', 'CROWDED_OUT', 'PASSWORD_CHANGED', 'LOCKED')),
    -- Who ended it; nobody where time did.
    ended_by      bigint REFERENCES portal.account,
    -- An account that goes to another unit takes its sessions along.
    FOREIGN KEY (unit_id, account_id) REFERENCES portal.account (unit_id, id) ON UPDATE CASCADE,
    CHECK (last_seen_at >= started_at),
    CHECK ((ended_at IS NULL) = (end_reason IS NULL)),
    CHECK (ended_by IS NULL OR ended_at IS NOT NULL)
);
CREATE INDEX session_open ON portal.session (account_id) WHERE ended_at IS NULL;
CREATE INDEX session_of_account ON portal.session (unit_id, account_id, started_at DESC);
CREATE INDEX session_ended ON portal.session (ended_at) WHERE ended_at IS NOT NULL;

ALTER TABLE portal.session ENABLE ROW LEVEL SECURITY;
ALTER TABLE portal.session FORCE ROW LEVEL SECURITY;
CREATE POLICY reach ON portal.session FOR ALL TO portal_app
    USING (unit_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()))
    WITH CHECK (unit_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()));
-- For tend_sessions, which runs as its owner.
CREATE POLICY tend ON portal.session FOR SELECT TO migrator USING (true);
CREATE POLICY tend_ended ON portal.session FOR UPDATE TO migrator USING (true) WITH CHECK (true);
CREATE POLICY tend_old ON portal.session FOR DELETE TO migrator USING (ended_at IS NOT NULL);

-- A session that has ended stays so, and one that goes on keeps all but the moment it was last seen.
CREATE FUNCTION portal.check_session() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.ended_at IS NOT NULL THEN
            RAISE EXCEPTION 'a session begins open' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    END IF;
    -- Whose unit it is follows its account, by the foreign key.
    IF (OLD.ended_at IS NOT NULL AND OLD.unit_id = NEW.unit_id)
       OR (OLD.ended_at IS NOT NULL AND (OLD.ended_at, OLD.end_reason, OLD.ended_by, OLD.last_seen_at)
          IS DISTINCT FROM (NEW.ended_at, NEW.end_reason, NEW.ended_by, NEW.last_seen_at))
       OR (OLD.id, OLD.account_id, OLD.key_hash, OLD.started_at, OLD.device, OLD.network)
          IS DISTINCT FROM (NEW.id, NEW.account_id, NEW.key_hash, NEW.started_at, NEW.device, NEW.network) THEN
        RAISE EXCEPTION 'a session ends once, and stays as it began' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER moves BEFORE INSERT OR UPDATE ON portal.session FOR EACH ROW EXECUTE FUNCTION portal.check_session();

-- Every portal is told that a session ended, in the words that it knows already (V025): it looks at the open pages of the account.
CREATE FUNCTION portal.tell_of_session() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM pg_notify('account_change', 'account ' || NEW.account_id);
    RETURN NULL;
END
$$;
CREATE TRIGGER told AFTER UPDATE ON portal.session FOR EACH ROW
    WHEN (OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL) EXECUTE FUNCTION portal.tell_of_session();

-- Ends what time has ended, and forgets those that ended before a moment; returns how many sessions were ended.
-- Sessions of accounts that approve are idle for a shorter time.
CREATE FUNCTION portal.tend_sessions(moment timestamptz, idle interval, idle_approving interval, longest interval, kept_from timestamptz)
    RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    ended integer;
BEGIN
    UPDATE portal.session s SET ended_at = moment, end_reason = 'EXPIRED'
      FROM portal.account a
     WHERE a.id = s.account_id AND s.ended_at IS NULL
       AND (s.started_at <= moment - longest
            OR s.last_seen_at <= moment - CASE WHEN 'APPROVER' = ANY (a.roles) THEN idle_approving ELSE idle END);
    GET DIAGNOSTICS ended = ROW_COUNT;
    DELETE FROM portal.session s WHERE s.ended_at < kept_from;
    RETURN ended;
END
$$;

-- Ends the session of a key, whoever asks: the key is known to the portal that the session is on alone.
CREATE FUNCTION portal.end_session(key bytea, moment timestamptz, reason text) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    UPDATE portal.session s
       SET ended_at = moment, end_reason = reason, ended_by = CASE WHEN reason = 'SIGNED_OUT' THEN s.account_id END
     WHERE s.key_hash = key AND s.ended_at IS NULL
$$;

-- An account that is locked has no session that goes on.
CREATE FUNCTION portal.end_sessions_of_locked() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE portal.session s SET ended_at = greatest(clock_timestamp(), s.last_seen_at), end_reason = 'LOCKED'
     WHERE s.account_id = NEW.id AND s.ended_at IS NULL;
    RETURN NULL;
END
$$;
CREATE TRIGGER sessions_end AFTER UPDATE OF state ON portal.account FOR EACH ROW
    WHEN (OLD.state = 'ACTIVE' AND NEW.state = 'LOCKED') EXECUTE FUNCTION portal.end_sessions_of_locked();

REVOKE ALL ON FUNCTION portal.check_session(), portal.tell_of_session(), portal.end_sessions_of_locked(),
    portal.end_session(bytea, timestamptz, text), portal.tend_sessions(timestamptz, interval, interval, interval, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION portal.end_session(bytea, timestamptz, text),
    portal.tend_sessions(timestamptz, interval, interval, interval, timestamptz) TO portal_app;
GRANT SELECT, INSERT, UPDATE ON portal.session TO portal_app;
