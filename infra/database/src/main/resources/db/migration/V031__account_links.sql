-- Nobody is given a password any more: who keeps an account makes a link that is good once, for 24 hours, for choosing one (decision 0030).
-- The columns of V008 carry on for the release before this one and keep their meaning: an account whose one_time_hash equals its
-- password_hash has no password of its owner's choice. This release writes a hash there that no password has; one-time passwords
-- of the release before are no longer taken.
CREATE TABLE portal.account_link (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit_id     bigint NOT NULL,
    account_id  bigint NOT NULL,
    purpose     text NOT NULL CHECK (purpose IN ('ACTIVATION', 'RECOVERY')),
    -- SHA-256 of 160 random bits, which nothing but the link itself has.
    token_hash  bytea NOT NULL UNIQUE CHECK (octet_length(token_hash) = 32),
    -- Nobody where whoever installs the system made it.
    made_by     bigint REFERENCES portal.account,
    made_at     timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    used_at     timestamptz,
    -- When a newer one took its place.
    ended_at    timestamptz,
    -- An account that goes to another unit takes its links along.
    FOREIGN KEY (unit_id, account_id) REFERENCES portal.account (unit_id, id) ON UPDATE CASCADE,
    CHECK (expires_at > made_at AND expires_at <= made_at + interval '24 hours'),
    CHECK (used_at IS NULL OR ended_at IS NULL)
);
CREATE UNIQUE INDEX account_link_open ON portal.account_link (account_id) WHERE used_at IS NULL AND ended_at IS NULL;
CREATE INDEX account_link_of_account ON portal.account_link (unit_id, account_id);

ALTER TABLE portal.account_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE portal.account_link FORCE ROW LEVEL SECURITY;
CREATE POLICY reach ON portal.account_link FOR ALL TO portal_app
    USING (unit_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()))
    WITH CHECK (unit_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()));
-- For the functions below, which run as their owner.
CREATE POLICY by_token ON portal.account_link FOR SELECT TO migrator USING (true);
CREATE POLICY by_token_used ON portal.account_link FOR UPDATE TO migrator USING (true) WITH CHECK (true);
CREATE POLICY by_link ON portal.account FOR UPDATE TO migrator USING (true) WITH CHECK (true);

-- A link is used or ended once, and nothing else of it ever changes.
CREATE FUNCTION portal.check_account_link() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.used_at IS NOT NULL OR NEW.ended_at IS NOT NULL THEN
            RAISE EXCEPTION 'a link begins open' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    END IF;
    -- Whose unit it is follows its account, by the foreign key.
    IF ((OLD.used_at IS NOT NULL OR OLD.ended_at IS NOT NULL)
        AND (OLD.unit_id = NEW.unit_id OR (OLD.used_at, OLD.ended_at) IS DISTINCT FROM (NEW.used_at, NEW.ended_at)))
       OR (OLD.id, OLD.account_id, OLD.purpose, OLD.token_hash, OLD.made_by, OLD.made_at, OLD.expires_at)
          IS DISTINCT FROM (NEW.id, NEW.account_id, NEW.purpose, NEW.token_hash, NEW.made_by, NEW.made_at, NEW.expires_at) THEN
        RAISE EXCEPTION 'a link is used or ended once, and stays as it was made' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
REVOKE ALL ON FUNCTION portal.check_account_link() FROM PUBLIC;
CREATE TRIGGER moves BEFORE INSERT OR UPDATE ON portal.account_link FOR EACH ROW EXECUTE FUNCTION portal.check_account_link();

-- Whose link it is, for whoever has it; nothing when it is used, replaced, too old or never was, or its account or unit is closed.
CREATE FUNCTION portal.account_of_link(token bytea, moment timestamptz)
    RETURNS TABLE (account_id bigint, unit_id bigint, username text, display_name text, unit_name text, purpose text, expires_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT a.id, a.unit_id, a.username, a.display_name, u.name, l.purpose, l.expires_at
      FROM portal.account_link l JOIN portal.account a ON a.id = l.account_id JOIN portal.unit u ON u.id = a.unit_id
     WHERE l.token_hash = token AND l.used_at IS NULL AND l.ended_at IS NULL AND l.expires_at > moment
       AND a.state = 'ACTIVE' AND u.state = 'ACTIVE'
$$;

-- Keeps the password that the owner of the account chose with the link, which ends with it. Of two who try at once the second gets nothing.
CREATE FUNCTION portal.use_account_link(token bytea, new_hash text, moment timestamptz) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    whose bigint;
BEGIN
    SELECT l.account_id INTO whose FROM portal.account_of_link(token, moment) l;
    UPDATE portal.account_link l SET used_at = moment
     WHERE l.token_hash = token AND l.used_at IS NULL AND l.ended_at IS NULL AND l.expires_at > moment AND l.account_id = whose;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    UPDATE portal.account a
       SET password_hash = new_hash, one_time_hash = NULL, one_time_given_at = NULL, version = a.version + 1
     WHERE a.id = whose;
    UPDATE portal.session s SET ended_at = moment, end_reason = 'PASSWORD_CHANGED', ended_by = whose
     WHERE s.account_id = whose AND s.ended_at IS NULL;
    RETURN whose;
END
$$;

-- Forgets links that ended long ago, with the sessions.
CREATE POLICY tend_old ON portal.account_link FOR DELETE TO migrator USING (true);
CREATE FUNCTION portal.forget_account_links(kept_from timestamptz) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    DELETE FROM portal.account_link l WHERE l.expires_at < kept_from
$$;

REVOKE ALL ON FUNCTION portal.account_of_link(bytea, timestamptz), portal.use_account_link(bytea, text, timestamptz),
    portal.forget_account_links(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION portal.account_of_link(bytea, timestamptz), portal.use_account_link(bytea, text, timestamptz),
    portal.forget_account_links(timestamptz) TO portal_app;
GRANT SELECT, INSERT, UPDATE ON portal.account_link TO portal_app;
