-- Links that an establishment registers for itself, a product or a lot, to sites of its own (decision 0017). An officer of an agency lets a host be
-- linked to, and approves each link; nobody decides what they wrote.

-- Hosts that an establishment may link to, each by its whole name.
CREATE TABLE portal.link_host (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    establishment_id  bigint NOT NULL REFERENCES portal.establishment,
    host              text NOT NULL CHECK (char_length(host) <= 253 AND host ~ '^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,63}$' AND host !~ '(^|\.)xn--'),
    allowed_by        bigint NOT NULL REFERENCES portal.account,
    allowed_at        timestamptz NOT NULL DEFAULT now(),
    UNIQUE (establishment_id, id),
    UNIQUE (establishment_id, host)
);

CREATE TABLE portal.registered_link (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    establishment_id  bigint NOT NULL REFERENCES portal.establishment,
    subject_kind      text NOT NULL CHECK (subject_kind IN ('ESTABLISHMENT', 'PRODUCT', 'PRODUCTION_LOT')),
    subject_id        bigint NOT NULL,
    subject_name      text NOT NULL,
    type              text NOT NULL CHECK (type ~ '^[a-z][A-Za-z]{2,39}$'),
    title_vi          text NOT NULL CHECK (char_length(title_vi) BETWEEN 5 AND 150),
    title_en          text CHECK (char_length(title_en) BETWEEN 5 AND 150),
    language          text NOT NULL CHECK (language IN ('vi', 'en')),
    media_type        text NOT NULL CHECK (media_type ~ '^[a-z]+/[a-z0-9.+-]+$'),
    -- Rather too narrow here as well: https, a name of a host, nothing between it and the path.
    target            text NOT NULL CHECK (char_length(target) <= 500 AND target ~ '^https://([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,63}(/[!$%&''()*+,./0-9:;=?A-Z_a-z~-]*)?$'
                                           AND target !~ '^https://.*//'),
    host              text GENERATED ALWAYS AS (substring(target FROM '^https://([a-z0-9.-]+)')) STORED,
    state             text NOT NULL DEFAULT 'DRAFT' CHECK (state IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
    author_id         bigint NOT NULL REFERENCES portal.account,
    decided_by        bigint REFERENCES portal.account,
    decided_at        timestamptz,
    reason            text CHECK (char_length(reason) BETWEEN 5 AND 300),
    version           integer NOT NULL DEFAULT 0,
    created_at        timestamptz NOT NULL DEFAULT now(),
    search            text GENERATED ALWAYS AS (extension.search_form(title_vi || ' ' || subject_name || ' ' || target)) STORED,
    UNIQUE (establishment_id, id),
    CHECK (decided_by <> author_id),
    CHECK (state NOT IN ('APPROVED', 'REFUSED') OR (decided_by IS NOT NULL AND decided_at IS NOT NULL)),
    CHECK (state <> 'REFUSED' OR reason IS NOT NULL)
);
CREATE INDEX registered_link_subject ON portal.registered_link (subject_kind, subject_id) WHERE state = 'APPROVED';
CREATE INDEX registered_link_search ON portal.registered_link USING gin (search extension.gin_trgm_ops);

CREATE FUNCTION portal.refuse_illegal_link_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'DRAFT' THEN
            RAISE EXCEPTION 'a link begins as a draft' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    END IF;
    IF OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN (
            ('DRAFT', 'SUBMITTED'), ('DRAFT', 'WITHDRAWN'), ('SUBMITTED', 'APPROVED'), ('SUBMITTED', 'REFUSED'), ('SUBMITTED', 'WITHDRAWN'),
            ('APPROVED', 'WITHDRAWN'), ('REFUSED', 'WITHDRAWN')) THEN
        RAISE EXCEPTION 'link cannot go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.state <> 'DRAFT' AND (OLD.subject_kind, OLD.subject_id, OLD.type, OLD.title_vi, OLD.title_en, OLD.language, OLD.media_type, OLD.target)
            IS DISTINCT FROM (NEW.subject_kind, NEW.subject_id, NEW.type, NEW.title_vi, NEW.title_en, NEW.language, NEW.media_type, NEW.target) THEN
        RAISE EXCEPTION 'a link that was submitted is not rewritten' USING ERRCODE = 'check_violation';
    END IF;
    IF (OLD.establishment_id, OLD.author_id) IS DISTINCT FROM (NEW.establishment_id, NEW.author_id) THEN
        RAISE EXCEPTION 'a link stays with its establishment and author' USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.state <> NEW.state AND NEW.state IN ('APPROVED', 'REFUSED') AND portal.acting_unit() = NEW.establishment_id THEN
        RAISE EXCEPTION 'no establishment decides about its own links' USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.state <> NEW.state AND NEW.state = 'APPROVED'
            -- The column with the host is not made yet when this is asked.
            AND NOT EXISTS (SELECT FROM portal.link_host h
                             WHERE h.establishment_id = NEW.establishment_id AND h.host = substring(NEW.target FROM '^https://([a-z0-9.-]+)')) THEN
        RAISE EXCEPTION 'nobody let the host of % be linked to', NEW.target USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER refuse_illegal_step BEFORE INSERT OR UPDATE ON portal.registered_link
    FOR EACH ROW EXECUTE FUNCTION portal.refuse_illegal_link_step();

GRANT SELECT, INSERT, DELETE ON portal.link_host TO portal_app;
GRANT SELECT, INSERT, UPDATE ON portal.registered_link TO portal_app;

ALTER TABLE portal.link_host ENABLE ROW LEVEL SECURITY;
ALTER TABLE portal.link_host FORCE ROW LEVEL SECURITY;
CREATE POLICY reach ON portal.link_host FOR SELECT TO portal_app
    USING (establishment_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()));
-- An establishment lets nobody be linked to, itself least of all.
CREATE POLICY agency_adds ON portal.link_host FOR INSERT TO portal_app
    WITH CHECK (establishment_id <> portal.acting_unit()
                AND establishment_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()));
CREATE POLICY agency_removes ON portal.link_host FOR DELETE TO portal_app
    USING (establishment_id <> portal.acting_unit()
           AND establishment_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()));

ALTER TABLE portal.registered_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE portal.registered_link FORCE ROW LEVEL SECURITY;
CREATE POLICY reach ON portal.registered_link FOR ALL TO portal_app
    USING (establishment_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()))
    WITH CHECK (establishment_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()));
