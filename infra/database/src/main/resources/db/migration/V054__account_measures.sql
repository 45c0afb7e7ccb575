-- What is done about the account of an establishment (Điều 12.5; decision 0054). An agency locks it at once, and the city confirms that within 48 hours or
-- the lock lapses; the city revokes it for good, or confirms it again, when an agency or one of its own people proposes so. What the public pages of the
-- establishment show meanwhile is chosen with the act. The state of the unit follows from this table alone.
CREATE TABLE portal.account_measure (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    establishment_id  bigint NOT NULL REFERENCES portal.establishment,
    kind              text NOT NULL CHECK (kind IN ('LOCK', 'REVOCATION', 'RECONFIRMATION')),
    ground            text NOT NULL
        CHECK (ground IN ('FALSE_INFORMATION', 'FOOD_SAFETY', 'OTHER_LAW', 'UNFIT_POSTING', 'REMEDIED', 'UNFOUNDED')),
    reason            text NOT NULL CHECK (char_length(reason) BETWEEN 10 AND 2000),
    -- The report or the finding that it rests on, by its number.
    source            text CHECK (char_length(source) BETWEEN 2 AND 200),
    page_effect       text CHECK (page_effect IN ('SHOWN', 'NOTED', 'WITHHELD')),
    state             text NOT NULL
        CHECK (state IN ('PROPOSED', 'PROVISIONAL', 'CONFIRMED', 'REFUSED', 'WITHDRAWN', 'LAPSED', 'ENDED')),
    agency_id         bigint NOT NULL REFERENCES portal.unit,
    proposed_by       bigint NOT NULL REFERENCES portal.account,
    proposed_at       timestamptz NOT NULL DEFAULT now(),
    confirm_by        timestamptz,
    decision_number   text CHECK (char_length(decision_number) BETWEEN 2 AND 60),
    decision_reason   text CHECK (char_length(decision_reason) BETWEEN 10 AND 2000),
    decided_unit_id   bigint REFERENCES portal.unit,
    decided_by        bigint REFERENCES portal.account,
    decided_at        timestamptz,
    ended_at          timestamptz,
    version           integer NOT NULL DEFAULT 0,
    CHECK (agency_id <> establishment_id),
    CHECK ((kind = 'RECONFIRMATION') = (ground IN ('REMEDIED', 'UNFOUNDED'))),
    CHECK ((kind = 'RECONFIRMATION') = (page_effect IS NULL)),
    CHECK ((kind = 'LOCK') = (confirm_by IS NOT NULL)),
    CHECK (state <> 'PROPOSED' OR kind <> 'LOCK'),
    CHECK (state NOT IN ('PROVISIONAL', 'LAPSED') OR kind = 'LOCK'),
    CHECK (num_nonnulls(decided_unit_id, decided_by, decided_at) IN (0, 3)),
    CHECK (state NOT IN ('CONFIRMED', 'REFUSED') OR decided_by IS NOT NULL),
    CHECK (state <> 'CONFIRMED' OR decision_number IS NOT NULL),
    CHECK (state <> 'REFUSED' OR decision_reason IS NOT NULL),
    CHECK ((state IN ('REFUSED', 'WITHDRAWN', 'LAPSED', 'ENDED')) = (ended_at IS NOT NULL))
);
CREATE UNIQUE INDEX account_measure_one_lock ON portal.account_measure (establishment_id)
    WHERE kind = 'LOCK' AND state IN ('PROVISIONAL', 'CONFIRMED');
CREATE UNIQUE INDEX account_measure_one_proposed ON portal.account_measure (establishment_id) WHERE state = 'PROPOSED';
CREATE UNIQUE INDEX account_measure_one_revocation ON portal.account_measure (establishment_id)
    WHERE kind = 'REVOCATION' AND state = 'CONFIRMED';
CREATE INDEX account_measure_unconfirmed ON portal.account_measure (confirm_by) WHERE state = 'PROVISIONAL';

CREATE FUNCTION portal.refuse_illegal_measure() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    stands text;
BEGIN
    IF TG_OP = 'INSERT' THEN
        -- Nobody else changes how the account stands while this is looked at.
        SELECT u.state INTO stands FROM portal.unit u WHERE u.id = NEW.establishment_id FOR SHARE;
        NEW.proposed_at := now();
        NEW.confirm_by := CASE NEW.kind WHEN 'LOCK' THEN now() + interval '48 hours' END;
        IF NEW.state <> (CASE NEW.kind WHEN 'LOCK' THEN 'PROVISIONAL' ELSE 'PROPOSED' END) THEN
            RAISE EXCEPTION 'a measure begins unconfirmed' USING ERRCODE = 'check_violation';
        END IF;
        -- Then and not for ever: an account may go to another unit later, and what it did stays where it was done.
        IF NOT EXISTS (SELECT FROM portal.account a WHERE a.id = NEW.proposed_by AND a.unit_id = NEW.agency_id) THEN
            RAISE EXCEPTION 'who proposes is of the agency' USING ERRCODE = 'foreign_key_violation';
        END IF;
        IF (NEW.kind, stands) NOT IN (('LOCK', 'ACTIVE'), ('REVOCATION', 'ACTIVE'), ('REVOCATION', 'LOCKED'), ('RECONFIRMATION', 'LOCKED')) THEN
            RAISE EXCEPTION 'the account of establishment % is %, which allows no %', NEW.establishment_id, stands, NEW.kind
                USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    END IF;
    IF (OLD.id, OLD.establishment_id, OLD.kind, OLD.ground, OLD.reason, OLD.source, OLD.page_effect, OLD.agency_id, OLD.proposed_by, OLD.proposed_at,
        OLD.confirm_by)
       IS DISTINCT FROM
       (NEW.id, NEW.establishment_id, NEW.kind, NEW.ground, NEW.reason, NEW.source, NEW.page_effect, NEW.agency_id, NEW.proposed_by, NEW.proposed_at,
        NEW.confirm_by)
       OR (OLD.decided_by IS NOT NULL
           AND (OLD.decision_number, OLD.decision_reason, OLD.decided_unit_id, OLD.decided_by, OLD.decided_at)
               IS DISTINCT FROM (NEW.decision_number, NEW.decision_reason, NEW.decided_unit_id, NEW.decided_by, NEW.decided_at)) THEN
        RAISE EXCEPTION 'what was proposed and decided is not rewritten' USING ERRCODE = 'check_violation';
    END IF;
    IF (OLD.state, NEW.state) NOT IN (
            ('PROPOSED', 'CONFIRMED'), ('PROPOSED', 'REFUSED'), ('PROPOSED', 'WITHDRAWN'), ('PROPOSED', 'ENDED'),
            ('PROVISIONAL', 'CONFIRMED'), ('PROVISIONAL', 'REFUSED'), ('PROVISIONAL', 'WITHDRAWN'), ('PROVISIONAL', 'LAPSED'), ('PROVISIONAL', 'ENDED'),
            ('CONFIRMED', 'ENDED'))
       OR (OLD.state = 'CONFIRMED' AND OLD.kind <> 'LOCK') THEN
        RAISE EXCEPTION 'a measure cannot go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.state IN ('CONFIRMED', 'REFUSED') THEN
        NEW.decided_at := now();
        IF NOT portal.acts_for_city() OR NEW.decided_unit_id IS DISTINCT FROM portal.acting_unit()
           OR NOT EXISTS (SELECT FROM portal.account a WHERE a.id = NEW.decided_by AND a.unit_id = NEW.decided_unit_id)
           OR portal.same_person(NEW.decided_by, NEW.proposed_by) THEN
            RAISE EXCEPTION 'another person, of the city, decides' USING ERRCODE = 'check_violation';
        END IF;
    ELSIF NEW.state = 'WITHDRAWN' AND portal.acting_unit() IS DISTINCT FROM NEW.agency_id THEN
        RAISE EXCEPTION 'who proposed takes it back' USING ERRCODE = 'check_violation';
    ELSIF NEW.state = 'LAPSED' AND NEW.confirm_by > now() THEN
        RAISE EXCEPTION 'the city has until % to confirm', NEW.confirm_by USING ERRCODE = 'check_violation';
    ELSIF NEW.state = 'ENDED' AND pg_trigger_depth() < 2 THEN
        -- Only what takes its place ends a measure.
        RAISE EXCEPTION 'a measure is ended by the one that takes its place' USING ERRCODE = 'check_violation';
    END IF;
    NEW.ended_at := CASE WHEN NEW.state IN ('REFUSED', 'WITHDRAWN', 'LAPSED', 'ENDED') THEN now() END;
    RETURN NEW;
END
$$;
CREATE TRIGGER refuse_illegal_step BEFORE INSERT OR UPDATE ON portal.account_measure
    FOR EACH ROW EXECUTE FUNCTION portal.refuse_illegal_measure();
CREATE TRIGGER refuse_erasure BEFORE DELETE OR TRUNCATE ON portal.account_measure FOR EACH STATEMENT EXECUTE FUNCTION portal.refuse_erasure();

-- A decision ends what it takes the place of, and the unit stands as the measures say. In the transaction of the step, so that open pages of the
-- establishment and every scan hear of it together.
CREATE FUNCTION portal.carry_out_measure() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NEW.state = 'CONFIRMED' AND NEW.kind <> 'LOCK' THEN
        UPDATE portal.account_measure m SET state = 'ENDED', version = m.version + 1
         WHERE m.establishment_id = NEW.establishment_id AND m.id <> NEW.id
           AND (m.state IN ('PROPOSED', 'PROVISIONAL') OR (m.kind = 'LOCK' AND m.state = 'CONFIRMED'));
    END IF;
    UPDATE portal.unit u SET state = s.state, version = u.version + 1
      FROM (SELECT CASE
                       WHEN EXISTS (SELECT FROM portal.account_measure m
                                     WHERE m.establishment_id = NEW.establishment_id AND m.kind = 'REVOCATION' AND m.state = 'CONFIRMED') THEN 'REVOKED'
                       WHEN EXISTS (SELECT FROM portal.account_measure m
                                     WHERE m.establishment_id = NEW.establishment_id AND m.kind = 'LOCK' AND m.state IN ('PROVISIONAL', 'CONFIRMED'))
                           THEN 'LOCKED'
                       ELSE 'ACTIVE'
                   END AS state) s
     WHERE u.id = NEW.establishment_id AND u.state <> 'CLOSED' AND u.state <> s.state;
    RETURN NULL;
END
$$;
CREATE TRIGGER carried_out AFTER INSERT OR UPDATE OF state ON portal.account_measure
    FOR EACH ROW EXECUTE FUNCTION portal.carry_out_measure();

-- Nobody locks, opens or revokes a unit but by a measure.
CREATE FUNCTION portal.refuse_unit_state_without_measure() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF current_user = 'portal_app' AND (NEW.state IN ('LOCKED', 'REVOKED') OR (OLD.state IN ('LOCKED', 'REVOKED') AND NEW.state <> 'CLOSED')) THEN
        RAISE EXCEPTION 'unit % is locked, revoked and opened again by a measure', OLD.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER refuse_without_measure BEFORE UPDATE OF state ON portal.unit FOR EACH ROW
    WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION portal.refuse_unit_state_without_measure();

-- Nobody begins to use codes of an account that is not open, whoever asks for it: what is printed already stays as it is.
CREATE FUNCTION portal.refuse_activation_of_closed_account() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM portal.unit u WHERE u.id = NEW.establishment_id AND u.state IN ('LOCKED', 'REVOKED')) THEN
        RAISE EXCEPTION 'the account of establishment % is not open', NEW.establishment_id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER refuse_of_closed_account BEFORE INSERT ON portal.code_activation
    FOR EACH ROW EXECUTE FUNCTION portal.refuse_activation_of_closed_account();

REVOKE ALL ON FUNCTION portal.refuse_illegal_measure(), portal.carry_out_measure(), portal.refuse_unit_state_without_measure(),
    portal.refuse_activation_of_closed_account() FROM PUBLIC;

GRANT SELECT, INSERT ON portal.account_measure TO portal_app;
GRANT UPDATE (state, decision_number, decision_reason, decided_unit_id, decided_by, version) ON portal.account_measure TO portal_app;
ALTER TABLE portal.account_measure ENABLE ROW LEVEL SECURITY;
ALTER TABLE portal.account_measure FORCE ROW LEVEL SECURITY;
-- The establishment reads what holds or held against it, not what is thought about.
CREATE POLICY reach ON portal.account_measure FOR SELECT TO portal_app
    USING (establishment_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit())
           AND (establishment_id <> portal.acting_unit() OR kind = 'LOCK' OR state = 'CONFIRMED'));
CREATE POLICY agency_new ON portal.account_measure FOR INSERT TO portal_app
    WITH CHECK (agency_id = portal.acting_unit() AND establishment_id <> portal.acting_unit()
                AND establishment_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()));
CREATE POLICY agency_changed ON portal.account_measure FOR UPDATE TO portal_app
    USING (agency_id = portal.acting_unit() OR portal.acts_for_city()) WITH CHECK (agency_id = portal.acting_unit() OR portal.acts_for_city());
-- For the trigger that carries measures out, which runs as its owner.
CREATE POLICY carried_out_reads ON portal.account_measure FOR SELECT TO migrator USING (true);
CREATE POLICY carried_out ON portal.account_measure FOR UPDATE TO migrator USING (true) WITH CHECK (true);
CREATE POLICY measured ON portal.unit FOR UPDATE TO migrator USING (true) WITH CHECK (true);
