-- The one queue of a unit (Điều 10 and 12 of the Regulation; decisions 0037 and 0038): until when a request is to be decided, who may decide in whose
-- place, and a record of decisions that nobody rewrites.

-- How many working days an agency gives itself; without a row it is 5.
CREATE TABLE portal.approval_deadline (
    unit_id       bigint PRIMARY KEY REFERENCES portal.unit,
    working_days  smallint NOT NULL CHECK (working_days BETWEEN 1 AND 60),
    version       integer NOT NULL DEFAULT 0
);
ALTER TABLE portal.approval_deadline ENABLE ROW LEVEL SECURITY;
ALTER TABLE portal.approval_deadline FORCE ROW LEVEL SECURITY;
-- An establishment reads it, too: its request is given the day when it is sent.
CREATE POLICY everyone_reads ON portal.approval_deadline FOR SELECT TO portal_app USING (true);
CREATE POLICY own_new ON portal.approval_deadline FOR INSERT TO portal_app WITH CHECK (unit_id = portal.acting_unit());
CREATE POLICY own_changed ON portal.approval_deadline FOR UPDATE TO portal_app
    USING (unit_id = portal.acting_unit()) WITH CHECK (unit_id = portal.acting_unit());
GRANT SELECT, INSERT, UPDATE ON portal.approval_deadline TO portal_app;

-- Keys of one letter can be switched off (WCAG 2.1.4).
ALTER TABLE portal.account ADD COLUMN single_keys boolean NOT NULL DEFAULT true;

-- An agency hands its queue to a unit below it, for some time (12.1). It goes on answering for it.
CREATE TABLE portal.delegation (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit_id       bigint NOT NULL REFERENCES portal.unit,
    sub_unit_id   bigint NOT NULL REFERENCES portal.unit,
    -- Null for every kind.
    subject_kind  text CHECK (subject_kind IN ('PRODUCT')),
    from_on       date NOT NULL,
    -- The last day, included.
    until_on      date NOT NULL,
    made_by       bigint NOT NULL,
    made_at       timestamptz NOT NULL DEFAULT now(),
    ended_by      bigint,
    ended_at      timestamptz,
    version       integer NOT NULL DEFAULT 0,
    UNIQUE (unit_id, id),
    FOREIGN KEY (unit_id, made_by) REFERENCES portal.account (unit_id, id),
    FOREIGN KEY (unit_id, ended_by) REFERENCES portal.account (unit_id, id),
    CHECK (until_on >= from_on AND until_on - from_on <= 366),
    CHECK ((ended_by IS NULL) = (ended_at IS NULL))
);
CREATE INDEX delegation_sub_unit ON portal.delegation (sub_unit_id) WHERE ended_at IS NULL;
CREATE INDEX delegation_unit ON portal.delegation (unit_id);

CREATE FUNCTION portal.refuse_illegal_delegation_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'a delegation is ended, never deleted' USING ERRCODE = 'check_violation';
    END IF;
    IF TG_OP = 'INSERT' THEN
        IF NEW.ended_at IS NOT NULL OR NOT EXISTS (
                SELECT FROM portal.unit u
                 WHERE u.id = NEW.sub_unit_id AND u.parent_id = NEW.unit_id AND u.type = 'SUB_DEPARTMENT' AND u.state = 'ACTIVE') THEN
            RAISE EXCEPTION 'a queue is handed to an active unit right below' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    END IF;
    IF OLD.ended_at IS NOT NULL
            OR (OLD.unit_id, OLD.sub_unit_id, OLD.subject_kind, OLD.from_on, OLD.until_on, OLD.made_by, OLD.made_at)
               IS DISTINCT FROM (NEW.unit_id, NEW.sub_unit_id, NEW.subject_kind, NEW.from_on, NEW.until_on, NEW.made_by, NEW.made_at) THEN
        RAISE EXCEPTION 'a delegation can be ended once and is not changed' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER refuse_illegal_step BEFORE INSERT OR UPDATE OR DELETE ON portal.delegation
    FOR EACH ROW EXECUTE FUNCTION portal.refuse_illegal_delegation_step();

GRANT SELECT, INSERT, UPDATE ON portal.delegation TO portal_app;
ALTER TABLE portal.delegation ENABLE ROW LEVEL SECURITY;
ALTER TABLE portal.delegation FORCE ROW LEVEL SECURITY;
CREATE POLICY reach ON portal.delegation FOR SELECT TO portal_app
    USING (unit_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()));
CREATE POLICY received ON portal.delegation FOR SELECT TO portal_app USING (sub_unit_id = portal.acting_unit());
CREATE POLICY own_new ON portal.delegation FOR INSERT TO portal_app WITH CHECK (unit_id = portal.acting_unit());
CREATE POLICY own_changed ON portal.delegation FOR UPDATE TO portal_app
    USING (unit_id = portal.acting_unit()) WITH CHECK (unit_id = portal.acting_unit());

CREATE VIEW portal.delegation_in_force WITH (security_invoker = true) AS
    SELECT d.id, d.unit_id, d.sub_unit_id, d.subject_kind
      FROM portal.delegation d
     WHERE d.ended_at IS NULL AND portal.today() BETWEEN d.from_on AND d.until_on;
GRANT SELECT ON portal.delegation_in_force TO portal_app;

-- Whether the acting unit decides in the place of another today. Asked first in the policies below, so that others pay nothing for them.
CREATE FUNCTION portal.stands_in() RETURNS boolean
    LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
    RETURN EXISTS (SELECT FROM portal.delegation_in_force d WHERE d.sub_unit_id = portal.acting_unit());

-- Two accounts of one person, as far as it can be told: the same account, or the same name in one unit. Whoever shares a name with a colleague is
-- told apart by the name that the account shows.
CREATE FUNCTION portal.same_person(one bigint, other bigint) RETURNS boolean
    LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
    RETURN one = other OR EXISTS (
        SELECT FROM portal.account a JOIN portal.account b ON b.unit_id = a.unit_id AND lower(b.display_name) = lower(a.display_name)
         WHERE a.id = one AND b.id = other);

-- An invoker reads no more by them than it may read anyway.
GRANT EXECUTE ON FUNCTION portal.stands_in(), portal.same_person(bigint, bigint) TO portal_app;

-- Units below a department decide under a delegation alone: see the trigger below.
INSERT INTO portal.unit_type_function (unit_type, function_group, clause, verbs) VALUES ('SUB_DEPARTMENT', 'APPROVALS', '12.1', '{UPDATE,APPROVE,EXPLOIT,USE}');

ALTER TABLE portal.approval_request
    -- Null in requests from before there were deadlines.
    ADD COLUMN due_on date,
    -- For whom a unit below an agency decided, and by which delegation.
    ADD COLUMN on_behalf_unit_id bigint,
    ADD COLUMN delegation_id bigint,
    ADD CONSTRAINT approval_request_delegation_fkey FOREIGN KEY (on_behalf_unit_id, delegation_id) REFERENCES portal.delegation (unit_id, id),
    ADD CONSTRAINT approval_request_on_behalf CHECK (
        (on_behalf_unit_id IS NULL) = (delegation_id IS NULL) AND (on_behalf_unit_id IS NULL OR decided_by IS NOT NULL));
CREATE INDEX approval_request_due ON portal.approval_request (due_on) WHERE state = 'WAITING';

-- As before; besides, what was asked is frozen while it waits, the time of a decision is that of the database, and who decides is looked at.
CREATE OR REPLACE FUNCTION portal.refuse_second_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state <> 'WAITING' THEN
        RAISE EXCEPTION 'this request is already %', OLD.state USING ERRCODE = 'check_violation';
    END IF;
    IF (OLD.id, OLD.establishment_id, OLD.subject_kind, OLD.subject_id, OLD.subject_version, OLD.subject_name, OLD.content_hash, OLD.submitted_by,
        OLD.submitted_at, OLD.due_on)
       IS DISTINCT FROM
       (NEW.id, NEW.establishment_id, NEW.subject_kind, NEW.subject_id, NEW.subject_version, NEW.subject_name, NEW.content_hash, NEW.submitted_by,
        NEW.submitted_at, NEW.due_on) THEN
        RAISE EXCEPTION 'what was asked is not rewritten' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.state IN ('APPROVED', 'REFUSED') THEN
        NEW.decided_at := now();
        PERFORM portal.require_decider(NEW);
    END IF;
    RETURN NEW;
END
$$;

-- Who decides is an account of the unit that decides, that unit or whoever it stands in for is the one that acts, and it is nobody who asked.
CREATE FUNCTION portal.require_decider(decided portal.approval_request) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF portal.acting_unit() IS DISTINCT FROM coalesce(decided.on_behalf_unit_id, decided.decided_unit_id)
            OR NOT EXISTS (SELECT FROM portal.account a WHERE a.id = decided.decided_by AND a.unit_id = decided.decided_unit_id) THEN
        RAISE EXCEPTION 'a decision is made by an account of the unit that acts' USING ERRCODE = 'check_violation';
    END IF;
    IF portal.same_person(decided.decided_by, decided.submitted_by) THEN
        RAISE EXCEPTION 'the author never decides' USING ERRCODE = 'check_violation';
    END IF;
    IF decided.on_behalf_unit_id IS NOT NULL THEN
        -- Waits for whoever is ending it at this moment, and then finds that it has ended.
        PERFORM FROM portal.delegation d
          WHERE d.unit_id = decided.on_behalf_unit_id AND d.id = decided.delegation_id AND d.sub_unit_id = decided.decided_unit_id
            AND d.ended_at IS NULL AND portal.today() BETWEEN d.from_on AND d.until_on
            AND (d.subject_kind IS NULL OR d.subject_kind = decided.subject_kind)
            FOR SHARE;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'nothing is delegated any more' USING ERRCODE = 'check_violation';
        END IF;
    ELSIF (SELECT u.type FROM portal.unit u WHERE u.id = decided.decided_unit_id) IN ('SUB_DEPARTMENT', 'ESTABLISHMENT') THEN
        RAISE EXCEPTION 'a unit of this type decides in the place of an agency only' USING ERRCODE = 'check_violation';
    END IF;
END
$$;
GRANT EXECUTE ON FUNCTION portal.require_decider(portal.approval_request) TO portal_app;

-- Nobody deletes what was decided, nor what was asked and taken back: not even the owner of the tables, by accident.
CREATE FUNCTION portal.refuse_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the record of decisions in % is kept as it is', TG_TABLE_NAME USING ERRCODE = 'check_violation';
END
$$;
CREATE TRIGGER refuse_erasure BEFORE DELETE OR TRUNCATE ON portal.approval_request FOR EACH STATEMENT EXECUTE FUNCTION portal.refuse_erasure();
CREATE TRIGGER refuse_erasure BEFORE UPDATE OR DELETE OR TRUNCATE ON portal.refusal_reason FOR EACH STATEMENT EXECUTE FUNCTION portal.refuse_erasure();

-- As before, but a request begins by waiting.
DROP POLICY reach ON portal.approval_request;
CREATE POLICY reach ON portal.approval_request FOR SELECT TO portal_app
    USING (establishment_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()));
CREATE POLICY reach_new ON portal.approval_request FOR INSERT TO portal_app
    WITH CHECK (state = 'WAITING' AND establishment_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()));
CREATE POLICY reach_changed ON portal.approval_request FOR UPDATE TO portal_app
    USING (establishment_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()))
    WITH CHECK (establishment_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()));

-- What a delegation opens, to be read: requests that wait, and what is needed to decide them. The decision itself is written in the reach of the agency.
CREATE POLICY stand_in ON portal.approval_request FOR SELECT TO portal_app
    USING ((SELECT portal.stands_in()) AND state = 'WAITING' AND EXISTS (
        SELECT FROM portal.delegation_in_force d JOIN portal.unit_reach r ON r.viewer_id = d.unit_id
         WHERE d.sub_unit_id = portal.acting_unit() AND r.unit_id = approval_request.establishment_id
           AND (d.subject_kind IS NULL OR d.subject_kind = approval_request.subject_kind)));
-- Whoever decided can be asked for it, and so goes on reading it.
CREATE POLICY own_decision ON portal.approval_request FOR SELECT TO portal_app USING (decided_unit_id = portal.acting_unit());
CREATE POLICY stand_in ON portal.product FOR SELECT TO portal_app
    USING ((SELECT portal.stands_in()) AND EXISTS (
        SELECT FROM portal.approval_request q WHERE q.subject_kind = 'PRODUCT' AND q.subject_id = product.id AND q.state = 'WAITING'));
CREATE POLICY stand_in ON portal.product_version FOR SELECT TO portal_app
    USING ((SELECT portal.stands_in()) AND EXISTS (
        SELECT FROM portal.approval_request q
         WHERE q.subject_kind = 'PRODUCT' AND q.subject_id = product_version.product_id AND q.state = 'WAITING'
           AND (q.subject_version = product_version.number OR product_version.state = 'APPROVED')));
CREATE POLICY stand_in ON portal.document FOR SELECT TO portal_app
    USING ((SELECT portal.stands_in()) AND document.subject_kind = 'PRODUCT' AND EXISTS (
        SELECT FROM portal.approval_request q
         WHERE q.subject_kind = 'PRODUCT' AND q.subject_id = document.subject_id AND q.state = 'WAITING'
           AND document.since_version <= q.subject_version));
CREATE POLICY stand_in ON portal.media FOR SELECT TO portal_app
    USING ((SELECT portal.stands_in()) AND (
        EXISTS (SELECT FROM portal.product_version v
                 WHERE v.establishment_id = media.establishment_id AND media.sha256 IN (v.image_sha256, v.label_sha256, v.recording_sha256))
        OR EXISTS (SELECT FROM portal.document d
                    WHERE d.establishment_id = media.establishment_id AND d.media_sha256 = media.sha256 AND d.subject_kind = 'PRODUCT')));
