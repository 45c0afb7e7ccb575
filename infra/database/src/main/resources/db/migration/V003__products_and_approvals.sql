-- Pictures and files by the SHA-256 of their bytes, per establishment; what is published is copied to publication.media.
CREATE TABLE portal.media (
    establishment_id  bigint NOT NULL REFERENCES portal.establishment,
    sha256            bytea NOT NULL CHECK (octet_length(sha256) = 32),
    kind              text NOT NULL CHECK (kind IN ('jpg', 'webp', 'pdf')),
    content           bytea NOT NULL CHECK (octet_length(content) <= 10 * 1024 * 1024),
    width             integer CHECK (width BETWEEN 1 AND 10000),
    height            integer CHECK (height BETWEEN 1 AND 10000),
    name              text NOT NULL CHECK (char_length(name) <= 200),
    created_at        timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (establishment_id, sha256)
);

CREATE TABLE portal.product (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    establishment_id  bigint NOT NULL REFERENCES portal.establishment,
    gtin              text CHECK (gtin ~ '^[0-9]{14}$'),
    local_code        text CHECK (local_code ~ '^CT-[0-9A-Z]{4,12}$'),
    published_version integer,
    version           integer NOT NULL DEFAULT 0,
    created_at        timestamptz NOT NULL DEFAULT now(),
    UNIQUE (establishment_id, id),
    -- One code, one product, whoever registers it first: a scan of /01/{gtin} must lead to one page.
    UNIQUE (gtin),
    UNIQUE (local_code),
    -- A product without a GTIN lives in the local namespace and is never exported as one.
    CHECK (num_nonnulls(gtin, local_code) = 1)
);

-- What a product says, version by version. The public sees the last approved one while a newer waits.
CREATE TABLE portal.product_version (
    establishment_id  bigint NOT NULL,
    product_id        bigint NOT NULL,
    number            integer NOT NULL CHECK (number >= 1),
    state             text NOT NULL DEFAULT 'DRAFT'
                      CHECK (state IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'SUPERSEDED')),
    name_vi           text NOT NULL CHECK (char_length(name_vi) BETWEEN 2 AND 150),
    name_en           text CHECK (char_length(name_en) <= 150),
    product_group     text NOT NULL CHECK (product_group IN ('RICE', 'FRUIT', 'VEGETABLE', 'AQUATIC', 'LIVESTOCK', 'PROCESSED', 'HANDICRAFT', 'SERVICE', 'OTHER')),
    brand             text CHECK (char_length(brand) <= 100),
    description_vi    text CHECK (char_length(description_vi) <= 2000),
    description_en    text CHECK (char_length(description_en) <= 2000),
    origin            text CHECK (char_length(origin) <= 200),
    net_content       text CHECK (char_length(net_content) <= 60),
    standards         text[] NOT NULL DEFAULT '{}' CHECK (cardinality(standards) <= 20),
    image_sha256      bytea,
    content_hash      bytea CHECK (octet_length(content_hash) = 32),
    author_id         bigint NOT NULL REFERENCES portal.account,
    version           integer NOT NULL DEFAULT 0,
    created_at        timestamptz NOT NULL DEFAULT now(),
    changed_at        timestamptz NOT NULL DEFAULT now(),
    search            text GENERATED ALWAYS AS (extension.search_form(name_vi || ' ' || coalesce(name_en, '') || ' ' || coalesce(brand, ''))) STORED,
    PRIMARY KEY (establishment_id, product_id, number),
    FOREIGN KEY (establishment_id, product_id) REFERENCES portal.product (establishment_id, id),
    FOREIGN KEY (establishment_id, image_sha256) REFERENCES portal.media (establishment_id, sha256),
    -- Submitted content is frozen under its hash.
    CHECK (state = 'DRAFT' OR content_hash IS NOT NULL)
);
CREATE UNIQUE INDEX product_version_one_open ON portal.product_version (product_id) WHERE state IN ('DRAFT', 'SUBMITTED');
CREATE INDEX product_version_search ON portal.product_version USING gin (search extension.gin_trgm_ops);
ALTER TABLE portal.product ADD FOREIGN KEY (establishment_id, id, published_version)
    REFERENCES portal.product_version (establishment_id, product_id, number) DEFERRABLE INITIALLY DEFERRED;

-- One request for a decision on frozen content. Decided once; never changed after.
CREATE TABLE portal.approval_request (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    establishment_id  bigint NOT NULL REFERENCES portal.establishment,
    subject_kind      text NOT NULL CHECK (subject_kind IN ('PRODUCT')),
    subject_id        bigint NOT NULL,
    subject_version   integer NOT NULL,
    subject_name      text NOT NULL,
    content_hash      bytea NOT NULL CHECK (octet_length(content_hash) = 32),
    state             text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
    submitted_by      bigint NOT NULL REFERENCES portal.account,
    submitted_at      timestamptz NOT NULL DEFAULT now(),
    decided_by        bigint REFERENCES portal.account,
    decided_unit_id   bigint REFERENCES portal.unit,
    decided_at        timestamptz,
    version           integer NOT NULL DEFAULT 0,
    search            text GENERATED ALWAYS AS (extension.search_form(subject_name)) STORED,
    UNIQUE (establishment_id, id),
    -- The author never approves, nor does anyone in the author's establishment.
    CHECK (state NOT IN ('APPROVED', 'REFUSED') OR decided_by <> submitted_by),
    CHECK (decided_unit_id <> establishment_id),
    CHECK ((state IN ('APPROVED', 'REFUSED')) = (decided_by IS NOT NULL AND decided_unit_id IS NOT NULL AND decided_at IS NOT NULL))
);
CREATE UNIQUE INDEX approval_request_one_waiting ON portal.approval_request (subject_kind, subject_id) WHERE state = 'WAITING';
CREATE INDEX approval_request_queue ON portal.approval_request (submitted_at) WHERE state = 'WAITING';
CREATE INDEX approval_request_search ON portal.approval_request USING gin (search extension.gin_trgm_ops);

-- Why a request was refused: each reason is pinned to a field.
CREATE TABLE portal.refusal_reason (
    establishment_id  bigint NOT NULL,
    request_id        bigint NOT NULL,
    position          smallint NOT NULL,
    field             text NOT NULL CHECK (char_length(field) <= 60),
    text              text NOT NULL CHECK (char_length(text) BETWEEN 5 AND 500),
    PRIMARY KEY (establishment_id, request_id, position),
    FOREIGN KEY (establishment_id, request_id) REFERENCES portal.approval_request (establishment_id, id)
);

-- No step can be skipped, whoever writes: the states of content and of requests move only along these edges.
CREATE FUNCTION portal.refuse_illegal_product_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN (
            ('DRAFT', 'SUBMITTED'), ('SUBMITTED', 'APPROVED'), ('SUBMITTED', 'REFUSED'), ('SUBMITTED', 'WITHDRAWN'),
            ('APPROVED', 'SUPERSEDED')) THEN
        RAISE EXCEPTION 'product version cannot go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.state <> 'DRAFT' AND (OLD.name_vi, OLD.name_en, OLD.product_group, OLD.brand, OLD.description_vi, OLD.description_en, OLD.origin,
            OLD.net_content, OLD.standards, OLD.image_sha256, OLD.content_hash, OLD.author_id)
        IS DISTINCT FROM (NEW.name_vi, NEW.name_en, NEW.product_group, NEW.brand, NEW.description_vi, NEW.description_en, NEW.origin,
            NEW.net_content, NEW.standards, NEW.image_sha256, NEW.content_hash, NEW.author_id) THEN
        RAISE EXCEPTION 'submitted content is frozen' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER refuse_illegal_step BEFORE UPDATE ON portal.product_version
    FOR EACH ROW EXECUTE FUNCTION portal.refuse_illegal_product_step();

CREATE FUNCTION portal.refuse_second_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state <> 'WAITING' THEN
        RAISE EXCEPTION 'this request is already %', OLD.state USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER refuse_second_decision BEFORE UPDATE ON portal.approval_request
    FOR EACH ROW EXECUTE FUNCTION portal.refuse_second_decision();

-- Approved content needs an approval of exactly that content.
CREATE FUNCTION portal.require_approval() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.state = 'APPROVED' AND OLD.state <> 'APPROVED' AND NOT EXISTS (
            SELECT FROM portal.approval_request r
             WHERE r.subject_kind = 'PRODUCT' AND r.subject_id = NEW.product_id AND r.subject_version = NEW.number
               AND r.state = 'APPROVED' AND r.content_hash = NEW.content_hash) THEN
        RAISE EXCEPTION 'product % version % has no approval', NEW.product_id, NEW.number USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER require_approval BEFORE UPDATE ON portal.product_version FOR EACH ROW EXECUTE FUNCTION portal.require_approval();

-- Documents (certificates, test results, declarations) of an establishment, a product or a production lot.
CREATE TABLE portal.document (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    establishment_id  bigint NOT NULL REFERENCES portal.establishment,
    subject_kind      text NOT NULL CHECK (subject_kind IN ('ESTABLISHMENT', 'PRODUCT', 'PRODUCTION_LOT')),
    subject_id        bigint NOT NULL,
    type              text NOT NULL CHECK (type IN ('BUSINESS_REGISTRATION', 'ELIGIBILITY', 'VIETGAP', 'GLOBALGAP', 'HACCP', 'ISO_22000', 'OCOP', 'ORGANIC',
                                                    'QUALITY_DECLARATION', 'TRADEMARK', 'TEST_RESULT', 'OTHER')),
    number            text NOT NULL CHECK (char_length(number) BETWEEN 1 AND 80),
    issuer            text NOT NULL CHECK (char_length(issuer) BETWEEN 2 AND 200),
    issued_on         date,
    valid_until       date,
    media_sha256      bytea,
    -- Documents of a product belong to its versions from since (included) to until (excluded), so that the public sees what was approved.
    since_version     integer NOT NULL DEFAULT 0,
    until_version     integer CHECK (until_version > since_version),
    UNIQUE (establishment_id, id),
    CHECK ((subject_kind = 'PRODUCT') = (since_version >= 1)),
    FOREIGN KEY (establishment_id, media_sha256) REFERENCES portal.media (establishment_id, sha256),
    CHECK (valid_until IS NULL OR issued_on IS NULL OR valid_until >= issued_on)
);
CREATE INDEX document_subject ON portal.document (subject_kind, subject_id);

GRANT SELECT, INSERT ON portal.media, portal.refusal_reason TO portal_app;
GRANT SELECT, INSERT, UPDATE ON portal.product, portal.product_version, portal.approval_request TO portal_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON portal.document TO portal_app;
