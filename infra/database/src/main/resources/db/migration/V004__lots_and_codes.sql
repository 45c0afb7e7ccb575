-- Where things are grown, made, kept or sold, with the location trace code (AI 416 and a GLN, or a local code).
CREATE TABLE portal.place (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    establishment_id  bigint NOT NULL REFERENCES portal.establishment,
    name              text NOT NULL CHECK (char_length(name) BETWEEN 2 AND 150),
    address           text NOT NULL CHECK (char_length(address) BETWEEN 5 AND 300),
    location_code     text NOT NULL CHECK (location_code ~ '^(\(41[0-7]\)[0-9]{13}|CT-[0-9A-Z-]{3,20})$'),
    UNIQUE (establishment_id, id),
    UNIQUE (establishment_id, location_code)
);

-- Suppliers and customers: the ends of one step back and one step forward.
CREATE TABLE portal.partner (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    establishment_id  bigint NOT NULL REFERENCES portal.establishment,
    kind              text NOT NULL CHECK (kind IN ('SUPPLIER', 'CUSTOMER', 'BOTH')),
    name              text NOT NULL CHECK (char_length(name) BETWEEN 2 AND 200),
    address           text NOT NULL CHECK (char_length(address) BETWEEN 5 AND 300),
    tax_code          text CHECK (tax_code ~ '^[0-9]{10}(-?[0-9]{3})?$'),
    phone             text CHECK (phone ~ '^[0-9+ ]{8,20}$'),
    person            boolean NOT NULL DEFAULT false,
    version           integer NOT NULL DEFAULT 0,
    search            text GENERATED ALWAYS AS (extension.search_form(name)) STORED,
    UNIQUE (establishment_id, id)
);
CREATE UNIQUE INDEX partner_tax_code ON portal.partner (establishment_id, tax_code) WHERE tax_code IS NOT NULL;
CREATE INDEX partner_search ON portal.partner USING gin (search extension.gin_trgm_ops);

CREATE TABLE portal.production_lot (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    establishment_id  bigint NOT NULL REFERENCES portal.establishment,
    product_id        bigint NOT NULL,
    -- The character set of GS1 AI (10), at most 20.
    number            text NOT NULL CHECK (number ~ '^[!"%&''()*+,./0-9:;<=>?A-Z_a-z-]{1,20}$'),
    produced_on       date NOT NULL,
    expires_on        date,
    quantity          numeric(14, 3) CHECK (quantity > 0),
    unit_of_measure   text CHECK (char_length(unit_of_measure) <= 20),
    place_id          bigint,
    -- The first link of a chain has nothing before it, the last nothing after it; it must be said, not left out.
    first_in_chain    boolean NOT NULL DEFAULT false,
    last_in_chain     boolean NOT NULL DEFAULT false,
    state             text NOT NULL DEFAULT 'DRAFT' CHECK (state IN ('DRAFT', 'PUBLISHED')),
    published_at      timestamptz,
    version           integer NOT NULL DEFAULT 0,
    created_at        timestamptz NOT NULL DEFAULT now(),
    search            text GENERATED ALWAYS AS (extension.search_form(number)) STORED,
    UNIQUE (establishment_id, id),
    UNIQUE (establishment_id, product_id, number),
    FOREIGN KEY (establishment_id, product_id) REFERENCES portal.product (establishment_id, id),
    FOREIGN KEY (establishment_id, place_id) REFERENCES portal.place (establishment_id, id),
    CHECK (expires_on IS NULL OR expires_on >= produced_on),
    CHECK ((state = 'PUBLISHED') = (published_at IS NOT NULL))
);
CREATE INDEX production_lot_search ON portal.production_lot USING gin (search extension.gin_trgm_ops);

-- One step back (supplier → lot) and one step forward (lot → customer).
CREATE TABLE portal.lot_link (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    establishment_id  bigint NOT NULL,
    lot_id            bigint NOT NULL,
    direction         text NOT NULL CHECK (direction IN ('BACK', 'FORWARD')),
    partner_id        bigint NOT NULL,
    goods             text NOT NULL CHECK (char_length(goods) BETWEEN 2 AND 200),
    reference         text CHECK (char_length(reference) <= 60),
    quantity          numeric(14, 3) CHECK (quantity > 0),
    unit_of_measure   text CHECK (char_length(unit_of_measure) <= 20),
    happened_on       date NOT NULL,
    UNIQUE (establishment_id, id),
    FOREIGN KEY (establishment_id, lot_id) REFERENCES portal.production_lot (establishment_id, id),
    FOREIGN KEY (establishment_id, partner_id) REFERENCES portal.partner (establishment_id, id)
);
CREATE INDEX lot_link_lot ON portal.lot_link (lot_id);

-- What was done to a lot, where and when: the critical tracking events.
CREATE TABLE portal.diary_entry (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    establishment_id  bigint NOT NULL,
    lot_id            bigint NOT NULL,
    stage             text NOT NULL CHECK (stage IN ('PRIMARY_PRODUCTION', 'HARVEST', 'PROCESSING', 'PACKING', 'STORAGE', 'TRANSPORT', 'DISTRIBUTION')),
    activity          text NOT NULL CHECK (char_length(activity) BETWEEN 2 AND 150),
    note              text CHECK (char_length(note) <= 1000),
    place_id          bigint NOT NULL,
    started_at        timestamptz NOT NULL,
    ended_at          timestamptz,
    shown             boolean NOT NULL DEFAULT true,
    recorded_by       bigint NOT NULL REFERENCES portal.account,
    recorded_at       timestamptz NOT NULL DEFAULT now(),
    version           integer NOT NULL DEFAULT 0,
    UNIQUE (establishment_id, id),
    FOREIGN KEY (establishment_id, lot_id) REFERENCES portal.production_lot (establishment_id, id),
    FOREIGN KEY (establishment_id, place_id) REFERENCES portal.place (establishment_id, id),
    CHECK (ended_at IS NULL OR ended_at >= started_at)
);
CREATE INDEX diary_entry_lot ON portal.diary_entry (lot_id, started_at);

-- A lot of printed codes: serials 0 … size-1 under one number. The codes themselves are computed, never stored.
CREATE TABLE portal.code_lot (
    id                integer GENERATED ALWAYS AS IDENTITY (MINVALUE 1 MAXVALUE 16777215) PRIMARY KEY,
    establishment_id  bigint NOT NULL REFERENCES portal.establishment,
    size              integer NOT NULL CHECK (size BETWEEN 1 AND 1000000),
    key_id            smallint NOT NULL CHECK (key_id BETWEEN 0 AND 15),
    production_lot_id bigint,
    note              text CHECK (char_length(note) <= 200),
    issued_by         bigint NOT NULL REFERENCES portal.account,
    issued_at         timestamptz NOT NULL DEFAULT now(),
    version           integer NOT NULL DEFAULT 0,
    UNIQUE (establishment_id, id),
    FOREIGN KEY (establishment_id, production_lot_id) REFERENCES portal.production_lot (establishment_id, id)
);

-- Activated ranges of serials, both ends included.
CREATE TABLE portal.code_activation (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    establishment_id  bigint NOT NULL,
    code_lot_id       integer NOT NULL,
    first_serial      integer NOT NULL CHECK (first_serial >= 0),
    last_serial       integer NOT NULL,
    activated_by      bigint NOT NULL REFERENCES portal.account,
    activated_at      timestamptz NOT NULL DEFAULT now(),
    UNIQUE (establishment_id, id),
    FOREIGN KEY (establishment_id, code_lot_id) REFERENCES portal.code_lot (establishment_id, id),
    CHECK (last_serial >= first_serial),
    EXCLUDE USING gist (code_lot_id WITH =, int4range(first_serial, last_serial, '[]') WITH &&)
);

CREATE TABLE portal.code_void (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    establishment_id  bigint NOT NULL,
    code_lot_id       integer NOT NULL,
    first_serial      integer NOT NULL CHECK (first_serial >= 0),
    last_serial       integer NOT NULL,
    reason            text NOT NULL CHECK (char_length(reason) BETWEEN 5 AND 300),
    voided_by         bigint NOT NULL REFERENCES portal.account,
    voided_at         timestamptz NOT NULL DEFAULT now(),
    UNIQUE (establishment_id, id),
    FOREIGN KEY (establishment_id, code_lot_id) REFERENCES portal.code_lot (establishment_id, id),
    CHECK (last_serial >= first_serial),
    EXCLUDE USING gist (code_lot_id WITH =, int4range(first_serial, last_serial, '[]') WITH &&)
);

-- A range lies inside its lot, and activated codes are bound to a production lot. Codes never move to another lot once one is active.
CREATE FUNCTION portal.refuse_range_outside_lot() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    lot portal.code_lot%ROWTYPE;
BEGIN
    SELECT * INTO lot FROM portal.code_lot WHERE establishment_id = NEW.establishment_id AND id = NEW.code_lot_id FOR UPDATE;
    IF NEW.last_serial >= lot.size THEN
        RAISE EXCEPTION 'serial % is outside code lot %', NEW.last_serial, NEW.code_lot_id USING ERRCODE = 'check_violation';
    END IF;
    IF TG_TABLE_NAME = 'code_activation' AND lot.production_lot_id IS NULL THEN
        RAISE EXCEPTION 'code lot % is not bound to a production lot', NEW.code_lot_id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER refuse_range_outside_lot BEFORE INSERT ON portal.code_activation
    FOR EACH ROW EXECUTE FUNCTION portal.refuse_range_outside_lot();
CREATE TRIGGER refuse_range_outside_lot BEFORE INSERT ON portal.code_void
    FOR EACH ROW EXECUTE FUNCTION portal.refuse_range_outside_lot();

CREATE FUNCTION portal.refuse_rebinding() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.production_lot_id IS DISTINCT FROM NEW.production_lot_id
        AND EXISTS (SELECT FROM portal.code_activation a WHERE a.code_lot_id = NEW.id) THEN
        RAISE EXCEPTION 'code lot % has active codes and stays with its production lot', NEW.id USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.size <> NEW.size OR OLD.key_id <> NEW.key_id THEN
        RAISE EXCEPTION 'size and key of code lot % are fixed', NEW.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER refuse_rebinding BEFORE UPDATE ON portal.code_lot FOR EACH ROW EXECUTE FUNCTION portal.refuse_rebinding();

-- Suspensions (one officer), recalls (two persons) and locks, with what lifts them again. Never deleted.
CREATE TABLE portal.restriction (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    establishment_id  bigint NOT NULL REFERENCES portal.establishment,
    subject_kind      text NOT NULL CHECK (subject_kind IN ('PRODUCTION_LOT', 'PRODUCT', 'ESTABLISHMENT')),
    subject_id        bigint NOT NULL,
    subject_name      text NOT NULL,
    kind              text NOT NULL CHECK (kind IN ('SUSPENSION', 'RECALL', 'LOCK')),
    state             text NOT NULL CHECK (state IN ('PROPOSED', 'IN_FORCE', 'REJECTED', 'LIFT_PROPOSED', 'LIFTED')),
    reason            text NOT NULL CHECK (char_length(reason) BETWEEN 5 AND 500),
    instruction       text CHECK (char_length(instruction) BETWEEN 5 AND 500),
    decision_number   text CHECK (char_length(decision_number) BETWEEN 1 AND 80),
    agency_id         bigint NOT NULL REFERENCES portal.unit,
    proposed_by       bigint NOT NULL REFERENCES portal.account,
    proposed_at       timestamptz NOT NULL DEFAULT now(),
    confirmed_by      bigint REFERENCES portal.account,
    in_force_at       timestamptz,
    lift_reason       text CHECK (char_length(lift_reason) BETWEEN 5 AND 500),
    lift_proposed_by  bigint REFERENCES portal.account,
    lifted_by         bigint REFERENCES portal.account,
    lifted_at         timestamptz,
    version           integer NOT NULL DEFAULT 0,
    search            text GENERATED ALWAYS AS (extension.search_form(subject_name)) STORED,
    UNIQUE (establishment_id, id),
    -- Four eyes: a recall, and the end of one, is the act of two persons.
    CHECK (kind <> 'RECALL' OR confirmed_by IS NULL OR confirmed_by <> proposed_by),
    CHECK (kind <> 'RECALL' OR lifted_by IS NULL OR lifted_by <> lift_proposed_by),
    CHECK (kind <> 'RECALL' OR state NOT IN ('IN_FORCE', 'LIFT_PROPOSED', 'LIFTED') OR confirmed_by IS NOT NULL),
    CHECK (kind <> 'RECALL' OR (instruction IS NOT NULL AND decision_number IS NOT NULL)),
    CHECK (state NOT IN ('IN_FORCE', 'LIFT_PROPOSED', 'LIFTED') OR in_force_at IS NOT NULL),
    CHECK (state <> 'LIFTED' OR (lifted_by IS NOT NULL AND lifted_at IS NOT NULL AND lift_reason IS NOT NULL))
);
CREATE INDEX restriction_subject ON portal.restriction (subject_kind, subject_id);
CREATE UNIQUE INDEX restriction_one_open ON portal.restriction (subject_kind, subject_id, kind) WHERE state IN ('PROPOSED', 'IN_FORCE', 'LIFT_PROPOSED');
CREATE INDEX restriction_search ON portal.restriction USING gin (search extension.gin_trgm_ops);

CREATE FUNCTION portal.refuse_illegal_restriction_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN (
            ('PROPOSED', 'IN_FORCE'), ('PROPOSED', 'REJECTED'), ('IN_FORCE', 'LIFT_PROPOSED'), ('IN_FORCE', 'LIFTED'),
            ('LIFT_PROPOSED', 'IN_FORCE'), ('LIFT_PROPOSED', 'LIFTED')) THEN
        RAISE EXCEPTION 'restriction cannot go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.kind = 'RECALL' AND OLD.state = 'IN_FORCE' AND NEW.state = 'LIFTED' THEN
        RAISE EXCEPTION 'the end of a recall is proposed first' USING ERRCODE = 'check_violation';
    END IF;
    IF (OLD.kind, OLD.subject_kind, OLD.subject_id, OLD.establishment_id, OLD.reason, OLD.instruction, OLD.decision_number, OLD.agency_id, OLD.proposed_by)
        IS DISTINCT FROM
       (NEW.kind, NEW.subject_kind, NEW.subject_id, NEW.establishment_id, NEW.reason, NEW.instruction, NEW.decision_number, NEW.agency_id, NEW.proposed_by) THEN
        RAISE EXCEPTION 'a decision is not rewritten; lift it and decide anew' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER refuse_illegal_step BEFORE UPDATE ON portal.restriction
    FOR EACH ROW EXECUTE FUNCTION portal.refuse_illegal_restriction_step();

GRANT SELECT, INSERT, UPDATE ON portal.place, portal.partner, portal.production_lot, portal.diary_entry, portal.code_lot, portal.restriction TO portal_app;
GRANT SELECT, INSERT, DELETE ON portal.lot_link TO portal_app;
GRANT DELETE ON portal.diary_entry, portal.partner TO portal_app;
GRANT SELECT, INSERT ON portal.code_activation, portal.code_void TO portal_app;

-- Row-level security of every table that carries establishment_id in this schema.
DO $$
DECLARE
    tenant text;
BEGIN
    FOREACH tenant IN ARRAY ARRAY['media', 'product', 'product_version', 'approval_request', 'refusal_reason', 'document', 'place', 'partner',
                                  'production_lot', 'lot_link', 'diary_entry', 'code_lot', 'code_activation', 'code_void', 'restriction'] LOOP
        EXECUTE format('ALTER TABLE portal.%I ENABLE ROW LEVEL SECURITY', tenant);
        EXECUTE format('ALTER TABLE portal.%I FORCE ROW LEVEL SECURITY', tenant);
        EXECUTE format('CREATE POLICY reach ON portal.%I FOR ALL TO portal_app
            USING (establishment_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()))
            WITH CHECK (establishment_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()))', tenant);
    END LOOP;
END
$$;
