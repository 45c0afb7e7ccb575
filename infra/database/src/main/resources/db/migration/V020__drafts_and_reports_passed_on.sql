-- A draft that the public never read can be thrown away. Its row stays, so that its number, and with it its address, is nobody else's (decision 0015).
ALTER TABLE portal.article
    ADD COLUMN discarded_at timestamptz,
    ADD CONSTRAINT article_discarded_unread CHECK (discarded_at IS NULL OR (published_number IS NULL AND published_at IS NULL));

-- As before; besides, only a draft is thrown away, and for good.
CREATE OR REPLACE FUNCTION portal.refuse_rewritten_article() RETURNS trigger LANGUAGE plpgsql AS $$
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
    IF OLD.discarded_at IS NOT NULL THEN
        RAISE EXCEPTION 'article % was thrown away', OLD.id USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.discarded_at IS NOT NULL AND EXISTS (
            SELECT FROM portal.article_version v WHERE v.unit_id = NEW.unit_id AND v.article_id = NEW.id AND v.state <> 'DRAFT') THEN
        RAISE EXCEPTION 'article % is more than a draft', NEW.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;

-- What was thrown away goes no way further, whoever had it open.
CREATE FUNCTION portal.refuse_discarded_article_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM portal.article a WHERE a.unit_id = NEW.unit_id AND a.id = NEW.article_id AND a.discarded_at IS NOT NULL) THEN
        RAISE EXCEPTION 'article % was thrown away', NEW.article_id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER refuse_discarded BEFORE INSERT OR UPDATE ON portal.article_version
    FOR EACH ROW EXECUTE FUNCTION portal.refuse_discarded_article_step();

-- Who passed a report on goes on seeing it, and does nothing with it any more (decision 0014).
ALTER TABLE intake.report ADD COLUMN passed_on_by bigint[] NOT NULL DEFAULT '{}';

-- As before; besides, who passed a report on is written down when it goes to another unit, and never rubbed out.
CREATE OR REPLACE FUNCTION intake.refuse_illegal_report_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.tracking_hash, OLD.language, OLD.problem, OLD.about_kind, OLD.about_text, OLD.description, OLD.place, OLD.establishment_id, OLD.received_at)
        IS DISTINCT FROM
       (NEW.tracking_hash, NEW.language, NEW.problem, NEW.about_kind, NEW.about_text, NEW.description, NEW.place, NEW.establishment_id, NEW.received_at) THEN
        RAISE EXCEPTION 'what was reported is not rewritten' USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN (
            ('RECEIVED', 'IN_PROGRESS'), ('IN_PROGRESS', 'RECEIVED'), ('IN_PROGRESS', 'ANSWERED'), ('ANSWERED', 'CLOSED'),
            ('ANSWERED', 'IN_PROGRESS'), ('CLOSED', 'IN_PROGRESS')) THEN
        RAISE EXCEPTION 'a report cannot go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.state = 'ANSWERED' AND OLD.state <> 'ANSWERED'
        AND NOT EXISTS (SELECT FROM intake.entry e WHERE e.report_id = NEW.id AND e.kind = 'REPLY') THEN
        RAISE EXCEPTION 'report % has no answer', NEW.id USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.disclosed_at IS NOT NULL AND NEW.disclosed_at IS DISTINCT FROM OLD.disclosed_at THEN
        RAISE EXCEPTION 'what an establishment was shown is not taken back' USING ERRCODE = 'check_violation';
    END IF;
    IF NOT NEW.passed_on_by @> OLD.passed_on_by OR (NEW.passed_on_by <> OLD.passed_on_by AND NEW.unit_id = OLD.unit_id) THEN
        RAISE EXCEPTION 'who passed a report on is not rewritten' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;

-- As before, and keeps the unit that had it and the one that acted for it: neither is in the way of the other.
CREATE OR REPLACE FUNCTION intake.pass_on(report bigint, at_version integer, target bigint) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE intake.report r SET unit_id = target, state = 'RECEIVED', changed_at = now(), version = r.version + 1,
           passed_on_by = (SELECT array_agg(DISTINCT p.unit) FROM unnest(r.passed_on_by || r.unit_id || portal.acting_unit()) AS p (unit))
     WHERE r.id = report AND r.version = at_version AND r.state IN ('RECEIVED', 'IN_PROGRESS') AND r.unit_id <> target
       AND r.unit_id IN (SELECT v.unit_id FROM portal.unit_reach v WHERE v.viewer_id = portal.acting_unit())
       AND EXISTS (SELECT FROM portal.unit u WHERE u.id = target AND u.type <> 'ESTABLISHMENT' AND u.state = 'ACTIVE');
    RETURN FOUND;
END
$$;

-- Read only: no policy for writing names these units. Whom to ask back, and what officers elsewhere note, stays with who works on it.
CREATE POLICY passed_on ON intake.report FOR SELECT TO portal_app USING (portal.acting_unit() = ANY (passed_on_by));
CREATE POLICY passed_on ON intake.entry FOR SELECT TO portal_app
    USING ((kind = 'REPLY' OR unit_id = portal.acting_unit())
           AND EXISTS (SELECT FROM intake.report o WHERE o.id = report_id AND portal.acting_unit() = ANY (o.passed_on_by)));
