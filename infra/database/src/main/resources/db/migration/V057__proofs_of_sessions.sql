-- What the owner of a session has proven last and when, and whether they still stand at the door (decision 0033).
ALTER TABLE portal.session
    ADD COLUMN proven_at timestamptz,
    ADD COLUMN proven_by text CHECK (proven_by IN ('PASSWORD', 'PASSKEY', 'TOTP', 'RECOVERY_CODE')),
    ADD COLUMN at_door   boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT session_proof CHECK ((proven_at IS NULL) = (proven_by IS NULL));

-- As before; and who is past the door does not go back there, nor does a proof become older.
CREATE OR REPLACE FUNCTION portal.check_session() RETURNS trigger
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
    IF NEW.at_door AND NOT OLD.at_door
       OR OLD.at_door AND NOT NEW.at_door AND NEW.proven_by IS NOT DISTINCT FROM 'PASSWORD'
       OR OLD.proven_at IS NOT NULL AND (NEW.proven_at IS NULL OR NEW.proven_at < OLD.proven_at)
       OR OLD.ended_at IS NOT NULL
          AND (OLD.proven_at, OLD.proven_by, OLD.at_door) IS DISTINCT FROM (NEW.proven_at, NEW.proven_by, NEW.at_door) THEN
        RAISE EXCEPTION 'a proof is newer than the one before, and leads past the door once' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;

-- As before; and nobody stands at the door for longer than ten minutes.
CREATE OR REPLACE FUNCTION portal.tend_sessions(moment timestamptz, idle interval, idle_approving interval, longest interval, kept_from timestamptz)
    RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    ended integer;
BEGIN
    UPDATE portal.session s SET ended_at = moment, end_reason = 'EXPIRED'
      FROM portal.account a
     WHERE a.id = s.account_id AND s.ended_at IS NULL
       AND (s.started_at <= moment - longest
            OR s.at_door AND s.started_at <= moment - interval '10 minutes'
            OR s.last_seen_at <= moment - CASE WHEN 'APPROVER' = ANY (a.roles) THEN idle_approving ELSE idle END);
    GET DIAGNOSTICS ended = ROW_COUNT;
    DELETE FROM portal.session s WHERE s.ended_at < kept_from;
    RETURN ended;
END
$$;
