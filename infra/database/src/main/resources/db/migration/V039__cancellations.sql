-- Published content that has to go (Điều 9.1, 11.4; decision 0037): proposed and decided by two persons of one agency, undone by another person.
CREATE TABLE portal.cancellation_ground (
    code       text PRIMARY KEY CHECK (code ~ '^[A-Z_]{3,30}$'),
    position   smallint NOT NULL UNIQUE,
    name_vi    text NOT NULL,
    name_en    text NOT NULL,
    clause     text NOT NULL,
    -- Morals and customs are the city's to judge.
    city_only  boolean NOT NULL DEFAULT false
);
INSERT INTO portal.cancellation_ground (code, position, name_vi, name_en, clause, city_only) VALUES
    ('UNLAWFUL', 10, 'Vi phạm quy định pháp luật', 'Breaks the law', '9.1', false),
    ('INACCURATE', 20, 'Thông tin thiếu chính xác', 'Is not accurate', '9.1', false),
    ('NO_LEGAL_BASIS', 30, 'Không có căn cứ pháp lý', 'Has no legal basis', '9.1', false),
    ('MORALS', 40, 'Vi phạm đạo đức, thuần phong mỹ tục', 'Offends morals and customs', '11.4', true),
    ('OTHER', 50, 'Lý do khác', 'Another reason', '9.1', false);
GRANT SELECT ON portal.cancellation_ground TO portal_app;

CREATE TABLE portal.cancellation (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    establishment_id  bigint NOT NULL REFERENCES portal.establishment,
    subject_kind      text NOT NULL CHECK (subject_kind IN ('PRODUCT')),
    subject_id        bigint NOT NULL,
    subject_version   integer NOT NULL,
    subject_name      text NOT NULL,
    content_hash      bytea NOT NULL CHECK (octet_length(content_hash) = 32),
    ground            text NOT NULL REFERENCES portal.cancellation_ground,
    reason            text NOT NULL CHECK (char_length(reason) BETWEEN 10 AND 2000),
    evidence_sha256   bytea,
    state             text NOT NULL DEFAULT 'PROPOSED' CHECK (state IN ('PROPOSED', 'IN_FORCE', 'REJECTED', 'WITHDRAWN', 'RESTORED')),
    agency_id         bigint NOT NULL REFERENCES portal.unit,
    proposed_by       bigint NOT NULL,
    proposed_at       timestamptz NOT NULL DEFAULT now(),
    decided_by        bigint,
    decided_at        timestamptz,
    restored_by       bigint,
    restored_unit_id  bigint,
    restored_at       timestamptz,
    restore_reason    text CHECK (char_length(restore_reason) BETWEEN 10 AND 2000),
    version           integer NOT NULL DEFAULT 0,
    search            text GENERATED ALWAYS AS (extension.search_form(subject_name)) STORED,
    UNIQUE (establishment_id, id),
    FOREIGN KEY (agency_id, proposed_by) REFERENCES portal.account (unit_id, id),
    FOREIGN KEY (agency_id, decided_by) REFERENCES portal.account (unit_id, id),
    FOREIGN KEY (restored_unit_id, restored_by) REFERENCES portal.account (unit_id, id),
    FOREIGN KEY (establishment_id, evidence_sha256) REFERENCES portal.media (establishment_id, sha256),
    CHECK (agency_id <> establishment_id),
    CHECK (decided_by <> proposed_by),
    CHECK (restored_by <> decided_by),
    CHECK ((state IN ('IN_FORCE', 'REJECTED', 'RESTORED')) = (decided_by IS NOT NULL AND decided_at IS NOT NULL)),
    CHECK ((state = 'RESTORED') = (num_nonnulls(restored_by, restored_unit_id, restored_at, restore_reason) = 4))
);
CREATE UNIQUE INDEX cancellation_one_proposed ON portal.cancellation (subject_kind, subject_id) WHERE state = 'PROPOSED';
CREATE UNIQUE INDEX cancellation_one_in_force ON portal.cancellation (subject_kind, subject_id, subject_version) WHERE state = 'IN_FORCE';
CREATE INDEX cancellation_search ON portal.cancellation USING gin (search extension.gin_trgm_ops);

CREATE FUNCTION portal.refuse_illegal_cancellation_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        NEW.proposed_at := now();
        IF NEW.state <> 'PROPOSED' THEN
            RAISE EXCEPTION 'a cancellation begins as a proposal' USING ERRCODE = 'check_violation';
        END IF;
        IF (SELECT u.type FROM portal.unit u WHERE u.id = NEW.agency_id) NOT IN ('CITY', 'DEPARTMENT', 'COMMUNE') THEN
            RAISE EXCEPTION 'a unit of this type cancels nothing' USING ERRCODE = 'check_violation';
        END IF;
        IF EXISTS (SELECT FROM portal.cancellation_ground g JOIN portal.unit u ON u.id = NEW.agency_id
                    WHERE g.code = NEW.ground AND g.city_only AND u.type <> 'CITY') THEN
            RAISE EXCEPTION 'ground % is the city''s to judge', NEW.ground USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    END IF;
    IF (OLD.state, NEW.state) NOT IN (
            ('PROPOSED', 'IN_FORCE'), ('PROPOSED', 'REJECTED'), ('PROPOSED', 'WITHDRAWN'), ('IN_FORCE', 'RESTORED')) THEN
        RAISE EXCEPTION 'a cancellation cannot go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
    END IF;
    IF (OLD.id, OLD.establishment_id, OLD.subject_kind, OLD.subject_id, OLD.subject_version, OLD.subject_name, OLD.content_hash, OLD.ground, OLD.reason,
        OLD.evidence_sha256, OLD.agency_id, OLD.proposed_by, OLD.proposed_at)
       IS DISTINCT FROM
       (NEW.id, NEW.establishment_id, NEW.subject_kind, NEW.subject_id, NEW.subject_version, NEW.subject_name, NEW.content_hash, NEW.ground, NEW.reason,
        NEW.evidence_sha256, NEW.agency_id, NEW.proposed_by, NEW.proposed_at)
       OR (OLD.decided_by IS NOT NULL AND (OLD.decided_by, OLD.decided_at) IS DISTINCT FROM (NEW.decided_by, NEW.decided_at)) THEN
        RAISE EXCEPTION 'what was proposed and decided is not rewritten' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.state IN ('IN_FORCE', 'REJECTED') THEN
        NEW.decided_at := now();
        IF portal.acting_unit() IS DISTINCT FROM NEW.agency_id OR portal.same_person(NEW.decided_by, NEW.proposed_by) THEN
            RAISE EXCEPTION 'a second person of the agency decides' USING ERRCODE = 'check_violation';
        END IF;
    ELSIF NEW.state = 'RESTORED' THEN
        NEW.restored_at := now();
        IF portal.acting_unit() IS DISTINCT FROM NEW.restored_unit_id OR portal.same_person(NEW.restored_by, NEW.decided_by)
                OR NOT EXISTS (SELECT FROM portal.unit_reach r WHERE r.viewer_id = NEW.restored_unit_id AND r.unit_id = NEW.agency_id) THEN
            RAISE EXCEPTION 'another person of the agency, or of one above it, restores' USING ERRCODE = 'check_violation';
        END IF;
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER refuse_illegal_step BEFORE INSERT OR UPDATE ON portal.cancellation
    FOR EACH ROW EXECUTE FUNCTION portal.refuse_illegal_cancellation_step();
CREATE TRIGGER refuse_erasure BEFORE DELETE OR TRUNCATE ON portal.cancellation FOR EACH STATEMENT EXECUTE FUNCTION portal.refuse_erasure();

GRANT SELECT, INSERT, UPDATE ON portal.cancellation TO portal_app;
ALTER TABLE portal.cancellation ENABLE ROW LEVEL SECURITY;
ALTER TABLE portal.cancellation FORCE ROW LEVEL SECURITY;
-- The establishment reads what was decided, not what is thought about.
CREATE POLICY reach ON portal.cancellation FOR SELECT TO portal_app
    USING (establishment_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit())
           AND (establishment_id <> portal.acting_unit() OR state IN ('IN_FORCE', 'RESTORED')));
CREATE POLICY agency_new ON portal.cancellation FOR INSERT TO portal_app
    WITH CHECK (agency_id = portal.acting_unit() AND establishment_id <> portal.acting_unit()
                AND establishment_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()));
CREATE POLICY agency_changed ON portal.cancellation FOR UPDATE TO portal_app
    USING (agency_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()))
    WITH CHECK (agency_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()));

-- What the public sees follows from decisions alone: nothing that is cancelled is shown, and nothing that was approved goes away by itself. The version
-- keeps saying that it was approved, which is true, and which the program before this one can read.
CREATE FUNCTION portal.refuse_undecided_publication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.published_version IS NOT NULL AND EXISTS (
            SELECT FROM portal.cancellation c
             WHERE c.subject_kind = 'PRODUCT' AND c.subject_id = NEW.id AND c.subject_version = NEW.published_version AND c.state = 'IN_FORCE') THEN
        RAISE EXCEPTION 'version % of product % is cancelled', NEW.published_version, NEW.id USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.published_version IS NOT NULL AND NEW.published_version IS NULL AND NOT EXISTS (
            SELECT FROM portal.cancellation c
             WHERE c.subject_kind = 'PRODUCT' AND c.subject_id = OLD.id AND c.subject_version = OLD.published_version AND c.state = 'IN_FORCE') THEN
        RAISE EXCEPTION 'nobody cancelled product %', OLD.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER refuse_undecided_publication BEFORE UPDATE OF published_version ON portal.product
    FOR EACH ROW EXECUTE FUNCTION portal.refuse_undecided_publication();
