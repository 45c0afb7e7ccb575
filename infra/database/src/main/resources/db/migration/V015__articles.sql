-- News, law and guides (Điều 8, 9 and 11.6 of the Regulation): written by an agency, let out by a second person, read by everybody (decision 0015).

-- "tài liệu, bài viết" is a function of the city and the communes; Điều 9.1 lets the departments post as well (X-4).
INSERT INTO portal.function_group (code, position, name_vi, name_en) VALUES
    ('ARTICLES', 85, 'Quản lý tài liệu, bài viết', 'Documents and articles');
INSERT INTO portal.unit_type_function (unit_type, function_group, clause) VALUES
    ('CITY', 'ARTICLES', '7.1'), ('DEPARTMENT', 'ARTICLES', '9.1 (X-4)'), ('COMMUNE', 'ARTICLES', '7.3');

-- Agencies have pictures and files, too: what belongs to an establishment until now belongs to a unit of whatever type.
ALTER TABLE portal.media DROP CONSTRAINT media_establishment_id_fkey;
ALTER TABLE portal.media ADD CONSTRAINT media_establishment_id_fkey FOREIGN KEY (establishment_id) REFERENCES portal.unit;

CREATE TABLE portal.article (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit_id           bigint NOT NULL REFERENCES portal.unit,
    kind              text NOT NULL CHECK (kind IN ('NEWS', 'LAW', 'GUIDE')),
    -- The end of its address; made of the first title and the number, so that it is nobody else's, ever.
    slug              text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND char_length(slug) <= 100),
    published_number  integer,
    published_at      timestamptz,
    sample            boolean NOT NULL DEFAULT false,
    -- Counts the acts on it, of whatever version: an act names the one it was decided on.
    version           integer NOT NULL DEFAULT 0,
    created_at        timestamptz NOT NULL DEFAULT now(),
    UNIQUE (unit_id, id),
    CHECK (published_number IS NULL OR published_at IS NOT NULL)
);

-- What an article says, version by version. The public keeps the last one let out while a newer waits.
CREATE TABLE portal.article_version (
    unit_id         bigint NOT NULL,
    article_id      bigint NOT NULL,
    number          integer NOT NULL CHECK (number >= 1),
    state           text NOT NULL DEFAULT 'DRAFT' CHECK (state IN ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'SUPERSEDED', 'WITHDRAWN')),
    title_vi        text NOT NULL CHECK (char_length(title_vi) BETWEEN 5 AND 200),
    title_en        text CHECK (char_length(title_en) BETWEEN 5 AND 200),
    summary_vi      text NOT NULL CHECK (char_length(summary_vi) BETWEEN 10 AND 500),
    summary_en      text CHECK (char_length(summary_en) BETWEEN 10 AND 500),
    text_vi         text NOT NULL CHECK (char_length(text_vi) BETWEEN 10 AND 15000),
    text_en         text CHECK (char_length(text_en) BETWEEN 10 AND 15000),
    law_number      text CHECK (char_length(law_number) BETWEEN 2 AND 80),
    law_issuer      text CHECK (char_length(law_issuer) BETWEEN 2 AND 200),
    law_issued_on   date,
    law_in_force_on date,
    law_state       text CHECK (law_state IN ('IN_FORCE', 'NOT_YET', 'EXPIRED', 'REPLACED')),
    law_replaced_by text CHECK (char_length(law_replaced_by) BETWEEN 2 AND 80),
    picture_sha256  bytea,
    file_sha256     bytea,
    author_id       bigint NOT NULL REFERENCES portal.account,
    submitted_by    bigint REFERENCES portal.account,
    published_by    bigint REFERENCES portal.account,
    -- Why it was given back, or taken from the public.
    reason          text CHECK (char_length(reason) BETWEEN 5 AND 500),
    changed_at      timestamptz NOT NULL DEFAULT now(),
    search          text GENERATED ALWAYS AS (extension.search_form(
                        title_vi || ' ' || coalesce(title_en, '') || ' ' || coalesce(law_number, '') || ' ' || coalesce(law_issuer, ''))) STORED,
    PRIMARY KEY (unit_id, article_id, number),
    FOREIGN KEY (unit_id, article_id) REFERENCES portal.article (unit_id, id),
    FOREIGN KEY (unit_id, picture_sha256) REFERENCES portal.media (establishment_id, sha256),
    FOREIGN KEY (unit_id, file_sha256) REFERENCES portal.media (establishment_id, sha256),
    -- Four eyes: neither who wrote it last nor who sent it in lets it out.
    CHECK (published_by <> author_id AND published_by <> submitted_by),
    CHECK (state NOT IN ('SUBMITTED', 'PUBLISHED', 'SUPERSEDED', 'WITHDRAWN') OR submitted_by IS NOT NULL),
    CHECK (state NOT IN ('PUBLISHED', 'SUPERSEDED', 'WITHDRAWN') OR published_by IS NOT NULL),
    CHECK (state <> 'WITHDRAWN' OR reason IS NOT NULL),
    -- English is whole or not there.
    CHECK (num_nonnulls(title_en, summary_en, text_en) IN (0, 3)),
    CHECK (num_nonnulls(law_number, law_issuer, law_issued_on, law_state) IN (0, 4)),
    CHECK ((law_state = 'REPLACED') = (law_replaced_by IS NOT NULL)),
    CHECK (law_in_force_on IS NULL OR law_issued_on <= law_in_force_on)
);
CREATE UNIQUE INDEX article_version_one_open ON portal.article_version (article_id) WHERE state IN ('DRAFT', 'SUBMITTED');
CREATE UNIQUE INDEX article_version_one_public ON portal.article_version (article_id) WHERE state = 'PUBLISHED';
CREATE INDEX article_version_search ON portal.article_version USING gin (search extension.gin_trgm_ops);
ALTER TABLE portal.article ADD FOREIGN KEY (unit_id, id, published_number)
    REFERENCES portal.article_version (unit_id, article_id, number) DEFERRABLE INITIALLY DEFERRED;

-- No step can be skipped, and what was sent in is frozen, whoever writes.
CREATE FUNCTION portal.refuse_illegal_article_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.law_number IS NOT NULL) <> (SELECT a.kind = 'LAW' FROM portal.article a WHERE a.unit_id = NEW.unit_id AND a.id = NEW.article_id) THEN
        RAISE EXCEPTION 'law, and nothing else, has a number' USING ERRCODE = 'check_violation';
    END IF;
    IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'DRAFT' OR NEW.published_by IS NOT NULL THEN
            RAISE EXCEPTION 'an article begins as a draft' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    END IF;
    IF OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN (
            ('DRAFT', 'SUBMITTED'), ('SUBMITTED', 'DRAFT'), ('SUBMITTED', 'PUBLISHED'), ('PUBLISHED', 'SUPERSEDED'), ('PUBLISHED', 'WITHDRAWN')) THEN
        RAISE EXCEPTION 'article version cannot go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
    END IF;
    IF (NEW.published_by IS DISTINCT FROM OLD.published_by) AND NOT (OLD.state = 'SUBMITTED' AND NEW.state = 'PUBLISHED') THEN
        RAISE EXCEPTION 'who let an article out is not rewritten' USING ERRCODE = 'check_violation';
    END IF;
    IF (NEW.submitted_by IS DISTINCT FROM OLD.submitted_by) AND NOT (OLD.state = 'DRAFT' AND NEW.state = 'SUBMITTED') THEN
        RAISE EXCEPTION 'who sent an article in is not rewritten' USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.state <> 'DRAFT' AND
        (OLD.title_vi, OLD.title_en, OLD.summary_vi, OLD.summary_en, OLD.text_vi, OLD.text_en, OLD.law_number, OLD.law_issuer, OLD.law_issued_on,
         OLD.law_in_force_on, OLD.law_state, OLD.law_replaced_by, OLD.picture_sha256, OLD.file_sha256, OLD.author_id)
        IS DISTINCT FROM
        (NEW.title_vi, NEW.title_en, NEW.summary_vi, NEW.summary_en, NEW.text_vi, NEW.text_en, NEW.law_number, NEW.law_issuer, NEW.law_issued_on,
         NEW.law_in_force_on, NEW.law_state, NEW.law_replaced_by, NEW.picture_sha256, NEW.file_sha256, NEW.author_id) THEN
        RAISE EXCEPTION 'what was sent in is frozen' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER refuse_illegal_step BEFORE INSERT OR UPDATE ON portal.article_version
    FOR EACH ROW EXECUTE FUNCTION portal.refuse_illegal_article_step();

-- An address stays what it is, and only what a second person let out is public.
CREATE FUNCTION portal.refuse_rewritten_article() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.unit_id, OLD.kind, OLD.slug, OLD.sample) IS DISTINCT FROM (NEW.unit_id, NEW.kind, NEW.slug, NEW.sample)
            OR (OLD.published_at IS NOT NULL AND NEW.published_at IS DISTINCT FROM OLD.published_at) THEN
        RAISE EXCEPTION 'unit, kind and address of an article stay' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.published_number IS NOT NULL AND NOT EXISTS (
            SELECT FROM portal.article_version v
             WHERE v.unit_id = NEW.unit_id AND v.article_id = NEW.id AND v.number = NEW.published_number AND v.state = 'PUBLISHED') THEN
        RAISE EXCEPTION 'article % version % was not let out', NEW.id, NEW.published_number USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER refuse_rewritten_article BEFORE UPDATE ON portal.article FOR EACH ROW EXECUTE FUNCTION portal.refuse_rewritten_article();

-- The number is part of the address, so that it is known before the row is.
GRANT USAGE ON SEQUENCE portal.article_id_seq TO portal_app;
GRANT SELECT, INSERT, UPDATE ON portal.article, portal.article_version TO portal_app;

DO $$
DECLARE
    tenant text;
BEGIN
    FOREACH tenant IN ARRAY ARRAY['article', 'article_version'] LOOP
        EXECUTE format('ALTER TABLE portal.%I ENABLE ROW LEVEL SECURITY', tenant);
        EXECUTE format('ALTER TABLE portal.%I FORCE ROW LEVEL SECURITY', tenant);
        EXECUTE format('CREATE POLICY reach ON portal.%I FOR ALL TO portal_app
            USING (unit_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()))
            WITH CHECK (unit_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()))', tenant);
    END LOOP;
END
$$;

-- What the public reads. A row stays when its article is taken back, so that its address says so.
CREATE TABLE publication.article (
    id            bigint PRIMARY KEY,
    unit_id       bigint NOT NULL,
    kind          text NOT NULL CHECK (kind IN ('NEWS', 'LAW', 'GUIDE')),
    slug          text NOT NULL UNIQUE,
    published     boolean NOT NULL,
    published_at  timestamptz NOT NULL,
    revision      bigint NOT NULL,
    content       jsonb NOT NULL CHECK (octet_length(content::text) <= 262144),
    search        text GENERATED ALWAYS AS (extension.search_form(
                      (content #>> '{title,vi}') || ' ' || coalesce(content #>> '{title,en}', '') || ' ' || coalesce(content #>> '{law,number}', '') || ' '
                      || (content #>> '{summary,vi}'))) STORED
);
CREATE INDEX article_newest ON publication.article (kind, published_at DESC, id DESC) WHERE published;
CREATE INDEX article_search ON publication.article USING gin (search extension.gin_trgm_ops) WHERE published;
-- The newest revision of all is read with every list: below it a kept list is a miss.
CREATE INDEX article_revision ON publication.article (revision);

GRANT SELECT, INSERT, UPDATE ON publication.article TO portal_app;
GRANT SELECT ON publication.article TO resolver_app;
ALTER TABLE publication.article ENABLE ROW LEVEL SECURITY;
ALTER TABLE publication.article FORCE ROW LEVEL SECURITY;
CREATE POLICY published ON publication.article FOR SELECT TO resolver_app, portal_app USING (true);
CREATE POLICY reach_new ON publication.article FOR INSERT TO portal_app
    WITH CHECK (unit_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()));
CREATE POLICY reach_changed ON publication.article FOR UPDATE TO portal_app
    USING (unit_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()))
    WITH CHECK (unit_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()));
