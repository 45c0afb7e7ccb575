-- Registration dossiers (Điều 5 and 6 of the Regulation; decision 0040): what an establishment that is not one yet files with an agency, version by
-- version, and the tables of the way it goes. A dossier belongs to its agency, for there is no establishment it could belong to.
INSERT INTO portal.function_group (code, position, name_vi, name_en) VALUES
    ('DOSSIERS', 5, 'Tiếp nhận hồ sơ đăng ký', 'Registration dossiers');
INSERT INTO portal.unit_type_function (unit_type, function_group, clause, verbs) VALUES
    ('DEPARTMENT', 'DOSSIERS', '6.2, 12.3', '{UPDATE,APPROVE,MANAGE,EXPLOIT,USE}'),
    ('COMMUNE', 'DOSSIERS', '6.2, 12.3', '{UPDATE,APPROVE,MANAGE,EXPLOIT,USE}'),
    ('SUB_DEPARTMENT', 'DOSSIERS', '6.2, 12.3', '{UPDATE,APPROVE,MANAGE,EXPLOIT,USE}'),
    ('CITY', 'DOSSIERS', '6.2, 11.2', '{ADMINISTER,UPDATE,APPROVE,MANAGE,EXPLOIT,USE}');

-- Which papers a dossier needs (Điều 5, 6.3a), in versions: what was checked against one stays readable when the next is in force.
CREATE TABLE portal.dossier_checklist (
    version     integer PRIMARY KEY CHECK (version >= 1),
    valid_from  date NOT NULL UNIQUE,
    note        text NOT NULL CHECK (char_length(note) BETWEEN 5 AND 500)
);

CREATE TABLE portal.dossier_checklist_item (
    version        integer NOT NULL REFERENCES portal.dossier_checklist,
    product_group  text NOT NULL CHECK (product_group IN ('ANY', 'RICE', 'FRUIT', 'VEGETABLE', 'AQUATIC', 'LIVESTOCK', 'PROCESSED', 'HANDICRAFT', 'SERVICE', 'OTHER')),
    kind           text NOT NULL CHECK (kind IN ('ANY', 'ENTERPRISE', 'COOPERATIVE', 'HOUSEHOLD', 'ORGANISATION')),
    file_kind      text NOT NULL CHECK (file_kind IN ('BUSINESS_LICENCE', 'ENTERPRISE_REGISTRATION', 'HOUSEHOLD_OR_COOPERATIVE_REGISTRATION',
                       'PRODUCT_CERTIFICATE', 'TEST_RESULT', 'TRADEMARK', 'QUALITY_DECLARATION', 'PRODUCT_LABEL', 'PRODUCT_PICTURE', 'OTHER')),
    -- ONE_OF: one of all that say so has to be there.
    need           text NOT NULL CHECK (need IN ('REQUIRED', 'ONE_OF', 'OPTIONAL')),
    PRIMARY KEY (version, product_group, kind, file_kind)
);

-- How many working days an agency has for a dossier, where it is not the usual number.
CREATE TABLE portal.dossier_term (
    agency_id     bigint PRIMARY KEY REFERENCES portal.unit,
    working_days  smallint NOT NULL CHECK (working_days BETWEEN 1 AND 60)
);

-- Why something has to be supplemented, to choose from.
CREATE TABLE portal.dossier_reason (
    code      text PRIMARY KEY CHECK (code ~ '^[A-Z_]{3,40}$'),
    position  smallint NOT NULL UNIQUE,
    text_vi   text NOT NULL CHECK (char_length(text_vi) BETWEEN 5 AND 200),
    text_en   text NOT NULL CHECK (char_length(text_en) BETWEEN 5 AND 200),
    closed    boolean NOT NULL DEFAULT false
);

CREATE TABLE portal.dossier (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_id         bigint NOT NULL REFERENCES portal.unit,
    -- The last character checks the others; the middle is drawn at random.
    number            text NOT NULL UNIQUE CHECK (number ~ '^HS-[0-9]{2}-[0-9A-Z]{4}-[0-9A-Z]{4}$'),
    origin            text NOT NULL CHECK (origin IN ('ONLINE', 'COUNTER')),
    state             text NOT NULL DEFAULT 'DRAFT' CHECK (state IN ('DRAFT', 'SUBMITTED', 'RECEIVED', 'APPRAISING', 'SUPPLEMENT_REQUESTED', 'SUPPLEMENTED',
                          'APPRAISED', 'APPROVED', 'SENT', 'GRANTED', 'HANDED_OVER', 'ACTIVE', 'REFUSED', 'WITHDRAWN')),
    -- The last version that was submitted, 0 for none; a later one is being written.
    submitted_number  integer NOT NULL DEFAULT 0,
    resubmissions     integer NOT NULL DEFAULT 0,
    submitted_at      timestamptz,
    -- Until when the agency has to be done; null before it begins and while the applicant supplements, when days_left waits.
    due_on            date,
    days_left         smallint,
    -- Who works on it, so that nobody else does.
    officer_id        bigint,
    officer_unit_id   bigint,
    taken_at          timestamptz,
    appraised_by      bigint REFERENCES portal.account,
    appraised_number  integer,
    granted_unit_id   bigint UNIQUE REFERENCES portal.unit,
    granted_account_id bigint REFERENCES portal.account,
    -- The dossier that was refused or withdrawn and that this one was begun from.
    predecessor_id    bigint REFERENCES portal.dossier,
    version           integer NOT NULL DEFAULT 0,
    created_at        timestamptz NOT NULL DEFAULT now(),
    changed_at        timestamptz NOT NULL DEFAULT now(),
    search            text GENERATED ALWAYS AS (extension.search_form(number)) STORED,
    UNIQUE (agency_id, id),
    FOREIGN KEY (officer_unit_id, officer_id) REFERENCES portal.account (unit_id, id),
    CHECK (num_nonnulls(officer_id, officer_unit_id, taken_at) IN (0, 3)),
    CHECK (due_on IS NULL OR days_left IS NULL),
    CHECK ((state IN ('GRANTED', 'HANDED_OVER', 'ACTIVE')) = (granted_unit_id IS NOT NULL AND granted_account_id IS NOT NULL))
);
CREATE INDEX dossier_agency ON portal.dossier (agency_id, state);
CREATE INDEX dossier_search ON portal.dossier USING gin (search extension.gin_trgm_ops);
CREATE INDEX dossier_account ON portal.dossier (granted_account_id) WHERE state = 'HANDED_OVER';

-- By what an applicant without an account proves a dossier: SHA-256 of a token of 128 random bits, which itself is kept nowhere. No role may read it.
CREATE TABLE portal.dossier_key (
    token_hash  bytea PRIMARY KEY CHECK (octet_length(token_hash) = 32),
    agency_id   bigint NOT NULL,
    dossier_id  bigint NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now(),
    FOREIGN KEY (agency_id, dossier_id) REFERENCES portal.dossier (agency_id, id)
);

-- What a dossier says: Phụ lục 1 and 2, as far as they are known. A draft may lack anything; submitted it is whole and frozen.
CREATE TABLE portal.dossier_version (
    agency_id            bigint NOT NULL,
    dossier_id           bigint NOT NULL,
    number               integer NOT NULL CHECK (number >= 1),
    name                 text CHECK (char_length(name) BETWEEN 2 AND 200),
    name_en              text CHECK (char_length(name_en) <= 200),
    kind                 text CHECK (kind IN ('ENTERPRISE', 'COOPERATIVE', 'HOUSEHOLD', 'ORGANISATION')),
    tax_code             text CHECK (tax_code ~ '^[0-9]{10}(-?[0-9]{3})?$'),
    registration_number  text CHECK (char_length(registration_number) <= 80),
    registered_on        date,
    registered_at        text CHECK (char_length(registered_at) <= 200),
    representative       text CHECK (char_length(representative) BETWEEN 2 AND 100),
    representative_title text CHECK (char_length(representative_title) <= 100),
    phone                text CHECK (phone ~ '^[0-9+ ]{8,20}$'),
    email                text CHECK (char_length(email) <= 200),
    address              text CHECK (char_length(address) BETWEEN 5 AND 300),
    commune_id           bigint REFERENCES portal.unit,
    branch               text CHECK (char_length(branch) <= 300),
    gs1_prefix           text CHECK (gs1_prefix ~ '^[0-9]{6,12}$'),
    contact_person       text CHECK (char_length(contact_person) BETWEEN 2 AND 100),
    contact_phone        text CHECK (contact_phone ~ '^[0-9+ ]{8,20}$'),
    stamps_wished        integer CHECK (stamps_wished BETWEEN 0 AND 100000000),
    -- Who answers for it before the law (Điều 13.2), given anew with every submission.
    declared_by          text CHECK (char_length(declared_by) BETWEEN 2 AND 100),
    checklist            integer REFERENCES portal.dossier_checklist,
    submitted_at         timestamptz,
    -- The whole of it as one text, and its SHA-256: what was appraised is what the city gets.
    content              text,
    content_hash         bytea,
    version              integer NOT NULL DEFAULT 0,
    search               text GENERATED ALWAYS AS (extension.search_form(
                             coalesce(name, '') || ' ' || coalesce(tax_code, '') || ' ' || coalesce(representative, ''))) STORED,
    PRIMARY KEY (agency_id, dossier_id, number),
    FOREIGN KEY (agency_id, dossier_id) REFERENCES portal.dossier (agency_id, id),
    CHECK (num_nonnulls(submitted_at, content, content_hash, checklist) IN (0, 4)),
    CHECK (content_hash = sha256(convert_to(content, 'UTF8')))
);
CREATE UNIQUE INDEX dossier_version_one_open ON portal.dossier_version (dossier_id) WHERE submitted_at IS NULL;
CREATE INDEX dossier_version_search ON portal.dossier_version USING gin (search extension.gin_trgm_ops);

CREATE TABLE portal.dossier_product (
    agency_id       bigint NOT NULL,
    dossier_id      bigint NOT NULL,
    version_number  integer NOT NULL,
    position        smallint NOT NULL CHECK (position BETWEEN 1 AND 50),
    name            text NOT NULL CHECK (char_length(name) BETWEEN 2 AND 150),
    product_group   text NOT NULL CHECK (product_group IN ('RICE', 'FRUIT', 'VEGETABLE', 'AQUATIC', 'LIVESTOCK', 'PROCESSED', 'HANDICRAFT', 'SERVICE', 'OTHER')),
    brand           text CHECK (char_length(brand) <= 100),
    standard        text CHECK (char_length(standard) <= 200),
    output          text CHECK (char_length(output) <= 100),
    PRIMARY KEY (agency_id, dossier_id, version_number, position),
    FOREIGN KEY (agency_id, dossier_id, version_number) REFERENCES portal.dossier_version (agency_id, dossier_id, number)
);

CREATE TABLE portal.dossier_place (
    agency_id       bigint NOT NULL,
    dossier_id      bigint NOT NULL,
    version_number  integer NOT NULL,
    position        smallint NOT NULL CHECK (position BETWEEN 1 AND 30),
    name            text NOT NULL CHECK (char_length(name) BETWEEN 2 AND 150),
    address         text NOT NULL CHECK (char_length(address) BETWEEN 5 AND 300),
    PRIMARY KEY (agency_id, dossier_id, version_number, position),
    FOREIGN KEY (agency_id, dossier_id, version_number) REFERENCES portal.dossier_version (agency_id, dossier_id, number)
);

-- The bytes of papers, after they were decoded and written anew or looked through; by their SHA-256, once for all versions.
CREATE TABLE portal.dossier_media (
    agency_id   bigint NOT NULL,
    dossier_id  bigint NOT NULL,
    sha256      bytea NOT NULL CHECK (octet_length(sha256) = 32),
    kind        text NOT NULL CHECK (kind IN ('jpg', 'pdf')),
    content     bytea NOT NULL CHECK (octet_length(content) <= 10 * 1024 * 1024),
    created_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (agency_id, dossier_id, sha256),
    FOREIGN KEY (agency_id, dossier_id) REFERENCES portal.dossier (agency_id, id),
    CHECK (sha256 = sha256(content))
);
-- JPEG and PDF do not get smaller by compressing them again; it only takes time.
ALTER TABLE portal.dossier_media ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE TABLE portal.dossier_file (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_id       bigint NOT NULL,
    dossier_id      bigint NOT NULL,
    version_number  integer NOT NULL,
    kind            text NOT NULL CHECK (kind IN ('REGISTRATION_FORM', 'INFORMATION_FORM', 'BUSINESS_LICENCE', 'ENTERPRISE_REGISTRATION',
                        'HOUSEHOLD_OR_COOPERATIVE_REGISTRATION', 'PRODUCT_CERTIFICATE', 'TEST_RESULT', 'TRADEMARK', 'QUALITY_DECLARATION', 'PRODUCT_LABEL',
                        'PRODUCT_PICTURE', 'OTHER')),
    name            text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
    number          text CHECK (char_length(number) BETWEEN 1 AND 80),
    issuer          text CHECK (char_length(issuer) BETWEEN 2 AND 200),
    issued_on       date,
    valid_until     date,
    sha256          bytea NOT NULL,
    UNIQUE (agency_id, dossier_id, version_number, kind, sha256),
    FOREIGN KEY (agency_id, dossier_id, version_number) REFERENCES portal.dossier_version (agency_id, dossier_id, number),
    FOREIGN KEY (agency_id, dossier_id, sha256) REFERENCES portal.dossier_media (agency_id, dossier_id, sha256),
    CHECK (valid_until IS NULL OR issued_on IS NULL OR valid_until >= issued_on)
);
CREATE INDEX dossier_file_version ON portal.dossier_file (dossier_id, version_number);

-- Every step from one state to the next. To insert a row here is the only way to take one; no row is ever changed.
CREATE TABLE portal.dossier_step (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_id         bigint NOT NULL,
    dossier_id        bigint NOT NULL,
    from_state        text NOT NULL,
    to_state          text NOT NULL,
    -- Set by the trigger: what was submitted when the step was taken.
    version_number    integer NOT NULL DEFAULT 0,
    -- Nobody for the applicant, who has no account.
    account_id        bigint,
    unit_id           bigint,
    at                timestamptz NOT NULL DEFAULT now(),
    opinion           text CHECK (char_length(opinion) BETWEEN 1 AND 2000),
    file_sha256       bytea,
    due_on            date,
    days_left         smallint,
    decision_number   text CHECK (char_length(decision_number) BETWEEN 1 AND 80),
    decided_on        date,
    granted_unit_id   bigint REFERENCES portal.unit,
    granted_account_id bigint REFERENCES portal.account,
    handed_over_on    date,
    handed_over_to    text CHECK (char_length(handed_over_to) BETWEEN 2 AND 100),
    UNIQUE (agency_id, dossier_id, id),
    FOREIGN KEY (agency_id, dossier_id) REFERENCES portal.dossier (agency_id, id),
    FOREIGN KEY (unit_id, account_id) REFERENCES portal.account (unit_id, id),
    FOREIGN KEY (agency_id, dossier_id, file_sha256) REFERENCES portal.dossier_media (agency_id, dossier_id, sha256),
    CHECK (num_nonnulls(account_id, unit_id) IN (0, 2)),
    -- A reason is owed to whom a step sends back or ends; an appraisal without an opinion is none.
    CONSTRAINT dossier_step_says_why CHECK (
        coalesce(char_length(opinion), 0) >= 5
        OR NOT (to_state IN ('APPRAISED', 'REFUSED') OR (to_state = 'APPRAISING' AND from_state IN ('APPRAISED', 'SENT'))
                OR (to_state = 'WITHDRAWN' AND account_id IS NOT NULL))),
    CONSTRAINT dossier_step_grant_is_whole CHECK (
        (to_state = 'GRANTED') = (decision_number IS NOT NULL AND decided_on IS NOT NULL AND granted_unit_id IS NOT NULL AND granted_account_id IS NOT NULL)),
    CONSTRAINT dossier_step_handover_is_whole CHECK ((to_state = 'HANDED_OVER') = (handed_over_on IS NOT NULL AND handed_over_to IS NOT NULL))
);
CREATE INDEX dossier_step_dossier ON portal.dossier_step (dossier_id, id);

-- What has to be supplemented, each pinned to a field, a file or a section.
CREATE TABLE portal.dossier_remark (
    agency_id   bigint NOT NULL,
    dossier_id  bigint NOT NULL,
    step_id     bigint NOT NULL,
    position    smallint NOT NULL CHECK (position BETWEEN 1 AND 50),
    pin         text NOT NULL CHECK (pin IN ('FIELD', 'FILE', 'SECTION')),
    -- Name of the field or section, or kind of the file.
    target      text NOT NULL CHECK (target ~ '^[A-Za-z_]{2,60}$'),
    reason      text NOT NULL REFERENCES portal.dossier_reason,
    text        text NOT NULL CHECK (char_length(btrim(text)) BETWEEN 5 AND 500),
    severity    text NOT NULL CHECK (severity IN ('REQUIRED', 'RECOMMENDED')),
    PRIMARY KEY (agency_id, dossier_id, step_id, position),
    FOREIGN KEY (agency_id, dossier_id, step_id) REFERENCES portal.dossier_step (agency_id, dossier_id, id)
);

-- Who took a dossier to work on it, let it go, or took it over. To insert a row here is the only way to do so.
CREATE TABLE portal.dossier_taking (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_id   bigint NOT NULL,
    dossier_id  bigint NOT NULL,
    act         text NOT NULL CHECK (act IN ('TAKEN', 'RELEASED', 'TAKEN_OVER')),
    account_id  bigint NOT NULL,
    unit_id     bigint NOT NULL,
    reason      text CHECK (char_length(reason) BETWEEN 1 AND 500),
    at          timestamptz NOT NULL DEFAULT now(),
    FOREIGN KEY (agency_id, dossier_id) REFERENCES portal.dossier (agency_id, id),
    FOREIGN KEY (unit_id, account_id) REFERENCES portal.account (unit_id, id),
    CHECK (act <> 'TAKEN_OVER' OR coalesce(char_length(reason), 0) >= 5)
);
CREATE INDEX dossier_taking_dossier ON portal.dossier_taking (dossier_id, id);

-- The one electronic dossier that is sent to the city (Điều 6.3b): a list of what is in it, under the hash of what was appraised.
CREATE TABLE portal.dossier_package (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_id       bigint NOT NULL,
    dossier_id      bigint NOT NULL,
    version_number  integer NOT NULL,
    -- Written by the trigger; nobody brings a list of their own.
    manifest        text NOT NULL DEFAULT '',
    manifest_hash   bytea NOT NULL DEFAULT sha256(''),
    content_hash    bytea NOT NULL,
    account_id      bigint NOT NULL,
    unit_id         bigint NOT NULL,
    at              timestamptz NOT NULL DEFAULT now(),
    FOREIGN KEY (agency_id, dossier_id, version_number) REFERENCES portal.dossier_version (agency_id, dossier_id, number),
    FOREIGN KEY (unit_id, account_id) REFERENCES portal.account (unit_id, id)
);
CREATE INDEX dossier_package_dossier ON portal.dossier_package (dossier_id, id);
