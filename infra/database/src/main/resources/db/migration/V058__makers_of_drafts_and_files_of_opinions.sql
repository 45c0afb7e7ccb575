-- What an officer keys at the counter is theirs alone until it is filed (decision 0044), as what an applicant writes is the applicant's.
ALTER TABLE portal.dossier ADD COLUMN keyed_by bigint REFERENCES portal.account;
UPDATE portal.dossier d SET keyed_by = (
    SELECT e.account_id FROM portal.audit_entry e
     WHERE e.subject_kind = 'DOSSIER' AND e.subject_id = d.id AND e.action = 'DOSSIER_BEGUN' AND EXISTS (SELECT FROM portal.account a WHERE a.id = e.account_id)
     ORDER BY e.position LIMIT 1)
 WHERE d.origin = 'COUNTER';

-- Whether a dossier is one that an officer keys and has not filed, and who acts is another person.
CREATE FUNCTION portal.is_keyed_by_another(d portal.dossier) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT d.origin = 'COUNTER' AND d.submitted_number = 0 AND coalesce(d.keyed_by <> portal.acting_account(), true)
$$;
REVOKE ALL ON FUNCTION portal.is_keyed_by_another(portal.dossier) FROM PUBLIC;

CREATE OR REPLACE FUNCTION portal.writes_dossier(dossier bigint) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT EXISTS (
        SELECT FROM portal.dossier d
         WHERE d.id = dossier AND d.state IN ('DRAFT', 'SUPPLEMENT_REQUESTED')
           AND (d.id = portal.acting_dossier()
                OR (d.origin = 'COUNTER' AND portal.works_for_agency(portal.acting_unit(), d.agency_id) AND NOT portal.is_keyed_by_another(d))))
$$;

CREATE OR REPLACE FUNCTION portal.sees_dossier_version(dossier bigint, version_number integer) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT EXISTS (
        SELECT FROM portal.dossier d
         WHERE d.id = dossier
           AND (d.id = portal.acting_dossier()
                OR ((version_number <= d.submitted_number OR d.origin = 'COUNTER') AND NOT portal.is_keyed_by_another(d)
                    AND d.agency_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()))))
$$;

CREATE OR REPLACE FUNCTION portal.lock_dossier(dossier bigint, shown integer) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM FROM portal.dossier d
      WHERE d.id = dossier AND d.version = shown
        AND (d.id = portal.acting_dossier()
             OR (NOT portal.is_keyed_by_another(d)
                 AND d.agency_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit())))
        FOR UPDATE;
    RETURN FOUND;
END
$$;

DROP POLICY reach ON portal.dossier;
CREATE POLICY reach ON portal.dossier FOR SELECT TO portal_app
    USING ((CASE WHEN origin = 'COUNTER' THEN submitted_number > 0 OR keyed_by = (SELECT portal.acting_account()) ELSE state <> 'DRAFT' END)
           AND agency_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()));

-- As before, and a paper dossier notes who keys it; without a person there is none.
CREATE OR REPLACE FUNCTION portal.begin_dossier(agency bigint, name text, token bytea, predecessor bigint) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    old portal.dossier%ROWTYPE;
    maker bigint := CASE WHEN token IS NULL THEN portal.acting_account() END;
    begun bigint;
BEGIN
    IF NOT EXISTS (SELECT FROM portal.unit u WHERE u.id = agency AND u.type IN ('CITY', 'DEPARTMENT', 'SUB_DEPARTMENT', 'COMMUNE') AND u.state = 'ACTIVE')
        OR (token IS NULL AND (maker IS NULL OR NOT coalesce(portal.works_for_agency(portal.acting_unit(), agency), false))) THEN
        RETURN NULL;
    END IF;
    IF predecessor IS NOT NULL THEN
        SELECT * INTO old FROM portal.dossier d
         WHERE d.id = predecessor AND d.state IN ('REFUSED', 'WITHDRAWN') AND d.submitted_number > 0
           AND (d.id = portal.acting_dossier() OR (token IS NULL AND d.origin = 'COUNTER' AND portal.works_for_agency(portal.acting_unit(), d.agency_id)));
        IF NOT FOUND THEN
            RETURN NULL;
        END IF;
    END IF;
    INSERT INTO portal.dossier (agency_id, number, origin, predecessor_id, keyed_by)
    VALUES (agency, name, CASE WHEN token IS NULL THEN 'COUNTER' ELSE 'ONLINE' END, predecessor, maker) RETURNING id INTO begun;
    IF predecessor IS NULL THEN
        INSERT INTO portal.dossier_version (agency_id, dossier_id, number) VALUES (agency, begun, 1);
    ELSE
        PERFORM portal.copy_dossier_version(old.agency_id, old.id, old.submitted_number, agency, begun, 1);
    END IF;
    IF token IS NOT NULL THEN
        INSERT INTO portal.dossier_key (token_hash, agency_id, dossier_id) VALUES (token, agency, begun);
    END IF;
    RETURN begun;
END
$$;

-- As before; and what somebody keys nobody else files or withdraws.
CREATE OR REPLACE FUNCTION portal.may_take_dossier_step(d portal.dossier, taker text, account bigint, unit bigint) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    held text[];
    works boolean;
BEGIN
    IF account IS NULL THEN
        RETURN taker IN ('APPLICANT', 'FILER') AND coalesce(portal.acting_dossier() = d.id, false);
    END IF;
    IF taker = 'ACCOUNT' THEN
        RETURN account = d.granted_account_id AND unit = d.granted_unit_id AND EXISTS (
            SELECT FROM portal.audit_entry e
             WHERE e.subject_kind = 'ACCOUNT' AND e.subject_id = account AND e.account_id = account AND e.action = 'SIGNED_IN');
    END IF;
    SELECT a.roles INTO held FROM portal.account a WHERE a.id = account AND a.unit_id = unit AND a.state = 'ACTIVE';
    IF held IS NULL OR unit IS DISTINCT FROM portal.acting_unit() OR NOT held && ARRAY['EDITOR', 'APPROVER', 'ADMINISTRATOR']
        OR (d.state = 'DRAFT' AND d.keyed_by IS DISTINCT FROM account) THEN
        RETURN false;
    END IF;
    IF taker = 'CITY' THEN
        RETURN EXISTS (SELECT FROM portal.unit u WHERE u.id = unit AND u.type = 'CITY') AND held && ARRAY['APPROVER', 'ADMINISTRATOR']
            AND coalesce(d.officer_id = account, true);
    END IF;
    works := portal.works_for_agency(unit, d.agency_id) AND held && ARRAY['EDITOR', 'APPROVER'];
    RETURN works AND CASE taker
        -- Who filed in person is written down by an officer whoever holds the dossier: to file is not to work on it.
        WHEN 'FILER' THEN d.origin = 'COUNTER'
        WHEN 'OFFICER' THEN coalesce(d.officer_id = account, true) AND (d.state <> 'DRAFT' OR d.origin = 'COUNTER')
        WHEN 'HOLDER' THEN coalesce(d.officer_id = account, false)
        WHEN 'DECIDER' THEN coalesce(d.officer_id = account, false) AND 'APPROVER' = ANY (held)
        WHEN 'APPROVER' THEN coalesce(d.officer_id = account, true) AND 'APPROVER' = ANY (held) AND d.appraised_by IS DISTINCT FROM account
        ELSE false END;
END
$$;

-- The file of an opinion is for officers: an applicant sees the files of their own papers.
DROP POLICY reach ON portal.dossier_media;
CREATE POLICY reach ON portal.dossier_media FOR SELECT TO portal_app
    USING (portal.writes_dossier(dossier_id)
           OR EXISTS (SELECT FROM portal.dossier_file f WHERE f.dossier_id = dossier_media.dossier_id AND f.sha256 = dossier_media.sha256)
           OR (agency_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit())
               AND EXISTS (SELECT FROM portal.dossier_step s WHERE s.dossier_id = dossier_media.dossier_id AND s.file_sha256 = dossier_media.sha256)));

-- As before, and the files that came with opinions are in the list, each with its step, its moment and its hash.
CREATE OR REPLACE FUNCTION portal.seal_dossier_package() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    d portal.dossier%ROWTYPE;
    v portal.dossier_version%ROWTYPE;
BEGIN
    SELECT * INTO d FROM portal.dossier o WHERE o.id = NEW.dossier_id AND o.agency_id = NEW.agency_id FOR UPDATE;
    SELECT * INTO v FROM portal.dossier_version f
     WHERE f.agency_id = NEW.agency_id AND f.dossier_id = NEW.dossier_id AND f.number = NEW.version_number;
    IF d.state IS DISTINCT FROM 'APPROVED' OR NEW.version_number IS DISTINCT FROM d.appraised_number OR NEW.at <> now()
        OR NEW.content_hash IS DISTINCT FROM sha256(convert_to(v.content, 'UTF8'))
        OR NOT portal.works_for_agency(NEW.unit_id, d.agency_id) OR NEW.unit_id IS DISTINCT FROM portal.acting_unit() THEN
        RAISE EXCEPTION 'the package is not of what was appraised' USING ERRCODE = 'check_violation';
    END IF;
    NEW.manifest := (
        SELECT jsonb_build_object(
            'dossier', d.number, 'version', v.number, 'agency', u.code, 'sealedAt', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
            'content', jsonb_build_object('file', 'content.json', 'sha256', encode(v.content_hash, 'hex')),
            'files', coalesce((
                SELECT jsonb_agg(jsonb_build_object('file', encode(f.sha256, 'hex') || '.' || m.kind, 'kind', f.kind, 'name', f.name,
                                                    'bytes', octet_length(m.content), 'sha256', encode(f.sha256, 'hex')) ORDER BY f.kind, f.id)
                  FROM portal.dossier_file f JOIN portal.dossier_media m
                    ON m.agency_id = f.agency_id AND m.dossier_id = f.dossier_id AND m.sha256 = f.sha256
                 WHERE f.agency_id = d.agency_id AND f.dossier_id = d.id AND f.version_number = v.number), '[]'),
            'opinions', coalesce((
                SELECT jsonb_agg(jsonb_build_object('file', encode(s.file_sha256, 'hex') || '.' || m.kind, 'step', s.to_state,
                                                    'at', to_char(s.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                                                    'bytes', octet_length(m.content), 'sha256', encode(s.file_sha256, 'hex')) ORDER BY s.id)
                  FROM portal.dossier_step s JOIN portal.dossier_media m
                    ON m.agency_id = s.agency_id AND m.dossier_id = s.dossier_id AND m.sha256 = s.file_sha256
                 WHERE s.agency_id = d.agency_id AND s.dossier_id = d.id), '[]'))::text
          FROM portal.unit u WHERE u.id = d.agency_id);
    NEW.manifest_hash := sha256(convert_to(NEW.manifest, 'UTF8'));
    RETURN NEW;
END
$$;
