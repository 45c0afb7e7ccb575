-- The way of a dossier (decision 0040): who may take which step is decided here, so that no program can take another one.

-- The dossier that an applicant has proved in this transaction; null for none. What is set is the hash of the token and not the number of the dossier:
-- who can set it knows the token, and who can write SQL as the portal still opens no dossier.
CREATE FUNCTION portal.acting_dossier() RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT k.dossier_id FROM portal.dossier_key k WHERE k.token_hash = decode(nullif(current_setting('check.acting_dossier', true), ''), 'hex')
$$;

-- Acts for the applicant of the dossier with this key until the transaction ends. The number of the dossier, or null when no key is like it.
CREATE FUNCTION portal.open_dossier(token bytea) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM set_config('check.acting_dossier', encode(token, 'hex'), true);
    RETURN portal.acting_dossier();
END
$$;

-- Whether a unit works on the dossiers of an agency: the agency itself and those it stands below, but the city does not in an agency's stead (Điều 6.2).
CREATE FUNCTION portal.works_for_agency(unit bigint, agency bigint) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT unit = agency OR EXISTS (
        SELECT FROM portal.unit_reach r JOIN portal.unit u ON u.id = r.viewer_id
         WHERE r.viewer_id = unit AND r.unit_id = agency AND u.type NOT IN ('CITY', 'ESTABLISHMENT'))
$$;

-- Whether who acts may write the version that is being written: the applicant, or for a paper dossier an officer of its agency.
CREATE FUNCTION portal.writes_dossier(dossier bigint) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT EXISTS (
        SELECT FROM portal.dossier d
         WHERE d.id = dossier AND d.state IN ('DRAFT', 'SUPPLEMENT_REQUESTED')
           AND (d.id = portal.acting_dossier() OR (d.origin = 'COUNTER' AND portal.works_for_agency(portal.acting_unit(), d.agency_id))))
$$;

-- Whether who acts sees a version: what an applicant has not submitted is theirs alone.
CREATE FUNCTION portal.sees_dossier_version(dossier bigint, version_number integer) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT EXISTS (
        SELECT FROM portal.dossier d
         WHERE d.id = dossier
           AND (d.id = portal.acting_dossier()
                OR ((version_number <= d.submitted_number OR d.origin = 'COUNTER')
                    AND d.agency_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()))))
$$;

-- Keeps everybody else from a dossier until the transaction ends. False when it is out of reach or has moved on since that version was shown.
CREATE FUNCTION portal.lock_dossier(dossier bigint, shown integer) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM FROM portal.dossier d
      WHERE d.id = dossier AND d.version = shown
        AND (d.id = portal.acting_dossier()
             OR d.agency_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()))
        FOR UPDATE;
    RETURN FOUND;
END
$$;

-- Which papers that have to be there are not, by the list of a day. Of those of which one is enough, the first is named.
CREATE FUNCTION portal.missing_dossier_files(agency bigint, dossier bigint, version_number integer, checklist integer) RETURNS SETOF text
    LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    WITH said AS (
        SELECT v.kind FROM portal.dossier_version v
         WHERE v.agency_id = agency AND v.dossier_id = dossier AND v.number = version_number
    ), asked AS (
        SELECT DISTINCT i.file_kind, i.need
          FROM portal.dossier_checklist_item i
         WHERE i.version = checklist AND (i.kind = 'ANY' OR i.kind = (SELECT s.kind FROM said s))
           AND (i.product_group = 'ANY' OR i.product_group IN (
                SELECT p.product_group FROM portal.dossier_product p
                 WHERE p.agency_id = agency AND p.dossier_id = dossier AND p.version_number = missing_dossier_files.version_number))
    ), there AS (
        SELECT DISTINCT f.kind FROM portal.dossier_file f
         WHERE f.agency_id = agency AND f.dossier_id = dossier AND f.version_number = missing_dossier_files.version_number
    )
    SELECT a.file_kind FROM asked a WHERE a.need = 'REQUIRED' AND a.file_kind NOT IN (SELECT t.kind FROM there t)
    UNION
    SELECT min(a.file_kind) FROM asked a WHERE a.need = 'ONE_OF'
    HAVING count(*) > 0 AND NOT bool_or(a.file_kind IN (SELECT t.kind FROM there t))
$$;

-- The list in force on a day.
CREATE FUNCTION portal.dossier_checklist_on(day date) RETURNS integer
    LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT c.version FROM portal.dossier_checklist c WHERE c.valid_from <= day ORDER BY c.valid_from DESC LIMIT 1
$$;

-- Everything that a version says as one text: the same for the same content, and readable by programs.
CREATE FUNCTION portal.dossier_text(agency bigint, dossier bigint, version_number integer) RETURNS text
    LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT jsonb_build_object(
        'dossier', (SELECT d.number FROM portal.dossier d WHERE d.id = dossier), 'version', v.number, 'checklist', v.checklist,
        'name', v.name, 'nameEn', v.name_en, 'kind', v.kind, 'taxCode', v.tax_code, 'registrationNumber', v.registration_number,
        'registeredOn', v.registered_on, 'registeredAt', v.registered_at, 'representative', v.representative,
        'representativeTitle', v.representative_title, 'phone', v.phone, 'email', v.email, 'address', v.address, 'commune', v.commune_id,
        'branch', v.branch, 'gs1Prefix', v.gs1_prefix, 'contactPerson', v.contact_person, 'contactPhone', v.contact_phone,
        'stampsWished', v.stamps_wished, 'declaredBy', v.declared_by,
        'products', coalesce((
            SELECT jsonb_agg(jsonb_build_object('name', p.name, 'group', p.product_group, 'brand', p.brand, 'standard', p.standard, 'output', p.output)
                             ORDER BY p.position)
              FROM portal.dossier_product p
             WHERE p.agency_id = agency AND p.dossier_id = dossier AND p.version_number = v.number), '[]'),
        'places', coalesce((
            SELECT jsonb_agg(jsonb_build_object('name', l.name, 'address', l.address) ORDER BY l.position)
              FROM portal.dossier_place l
             WHERE l.agency_id = agency AND l.dossier_id = dossier AND l.version_number = v.number), '[]'),
        'files', coalesce((
            SELECT jsonb_agg(jsonb_build_object('kind', f.kind, 'name', f.name, 'number', f.number, 'issuer', f.issuer, 'issuedOn', f.issued_on,
                                                'validUntil', f.valid_until, 'sha256', encode(f.sha256, 'hex')) ORDER BY f.kind, f.id)
              FROM portal.dossier_file f
             WHERE f.agency_id = agency AND f.dossier_id = dossier AND f.version_number = v.number), '[]'))::text
      FROM portal.dossier_version v WHERE v.agency_id = agency AND v.dossier_id = dossier AND v.number = version_number
$$;

-- Copies what one version says into a new one: to be supplemented, or as the beginning of a new dossier. The declaration is given anew.
CREATE FUNCTION portal.copy_dossier_version(from_agency bigint, from_dossier bigint, from_number integer,
                                            to_agency bigint, to_dossier bigint, to_number integer) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO portal.dossier_version (agency_id, dossier_id, number, name, name_en, kind, tax_code, registration_number, registered_on, registered_at,
                                        representative, representative_title, phone, email, address, commune_id, branch, gs1_prefix, contact_person,
                                        contact_phone, stamps_wished)
    SELECT to_agency, to_dossier, to_number, v.name, v.name_en, v.kind, v.tax_code, v.registration_number, v.registered_on, v.registered_at,
           v.representative, v.representative_title, v.phone, v.email, v.address, v.commune_id, v.branch, v.gs1_prefix, v.contact_person,
           v.contact_phone, v.stamps_wished
      FROM portal.dossier_version v WHERE v.agency_id = from_agency AND v.dossier_id = from_dossier AND v.number = from_number;
    INSERT INTO portal.dossier_product (agency_id, dossier_id, version_number, position, name, product_group, brand, standard, output)
    SELECT to_agency, to_dossier, to_number, p.position, p.name, p.product_group, p.brand, p.standard, p.output
      FROM portal.dossier_product p WHERE p.agency_id = from_agency AND p.dossier_id = from_dossier AND p.version_number = from_number;
    INSERT INTO portal.dossier_place (agency_id, dossier_id, version_number, position, name, address)
    SELECT to_agency, to_dossier, to_number, l.position, l.name, l.address
      FROM portal.dossier_place l WHERE l.agency_id = from_agency AND l.dossier_id = from_dossier AND l.version_number = from_number;
    IF to_dossier <> from_dossier THEN
        INSERT INTO portal.dossier_media (agency_id, dossier_id, sha256, kind, content)
        SELECT to_agency, to_dossier, m.sha256, m.kind, m.content
          FROM portal.dossier_media m
         WHERE m.agency_id = from_agency AND m.dossier_id = from_dossier AND m.sha256 IN (
            SELECT f.sha256 FROM portal.dossier_file f
             WHERE f.agency_id = from_agency AND f.dossier_id = from_dossier AND f.version_number = from_number);
    END IF;
    INSERT INTO portal.dossier_file (agency_id, dossier_id, version_number, kind, name, number, issuer, issued_on, valid_until, sha256)
    SELECT to_agency, to_dossier, to_number, f.kind, f.name, f.number, f.issuer, f.issued_on, f.valid_until, f.sha256
      FROM portal.dossier_file f WHERE f.agency_id = from_agency AND f.dossier_id = from_dossier AND f.version_number = from_number ORDER BY f.id;
END
$$;

-- Begins a dossier: of an applicant, under the hash of a key; or a paper one, by an officer of the agency, without. What a dossier said that was refused
-- or withdrawn may be its beginning, for whom that dossier belongs to. Null when this may not be.
CREATE FUNCTION portal.begin_dossier(agency bigint, name text, token bytea, predecessor bigint) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    old portal.dossier%ROWTYPE;
    begun bigint;
BEGIN
    IF NOT EXISTS (SELECT FROM portal.unit u WHERE u.id = agency AND u.type IN ('CITY', 'DEPARTMENT', 'SUB_DEPARTMENT', 'COMMUNE') AND u.state = 'ACTIVE')
        OR (token IS NULL AND NOT coalesce(portal.works_for_agency(portal.acting_unit(), agency), false)) THEN
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
    INSERT INTO portal.dossier (agency_id, number, origin, predecessor_id)
    VALUES (agency, name, CASE WHEN token IS NULL THEN 'COUNTER' ELSE 'ONLINE' END, predecessor) RETURNING id INTO begun;
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

-- Freezes the version that is being written: whole, declared, with its papers, under its hash.
CREATE FUNCTION portal.freeze_dossier_version(agency bigint, dossier bigint, version_number integer, day date) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v portal.dossier_version%ROWTYPE;
    list integer := portal.dossier_checklist_on(day);
    missing text;
BEGIN
    SELECT * INTO v FROM portal.dossier_version f
     WHERE f.agency_id = agency AND f.dossier_id = dossier AND f.number = version_number AND f.submitted_at IS NULL;
    IF NOT FOUND OR num_nulls(v.name, v.kind, v.representative, v.phone, v.address, v.commune_id, v.declared_by) > 0
        OR (v.kind <> 'HOUSEHOLD' AND v.tax_code IS NULL)
        OR NOT EXISTS (SELECT FROM portal.dossier_product p
                        WHERE p.agency_id = agency AND p.dossier_id = dossier AND p.version_number = freeze_dossier_version.version_number) THEN
        RAISE EXCEPTION 'dossier % is not whole', dossier USING ERRCODE = 'check_violation';
    END IF;
    SELECT string_agg(m, ', ') INTO missing FROM portal.missing_dossier_files(agency, dossier, version_number, list) m;
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'dossier % lacks papers: %', dossier, missing USING ERRCODE = 'check_violation';
    END IF;
    UPDATE portal.dossier_version f SET checklist = list, submitted_at = now(), content = '', content_hash = sha256('')
     WHERE f.agency_id = agency AND f.dossier_id = dossier AND f.number = version_number;
    UPDATE portal.dossier_version f
       SET content = portal.dossier_text(agency, dossier, version_number),
           content_hash = sha256(convert_to(portal.dossier_text(agency, dossier, version_number), 'UTF8'))
     WHERE f.agency_id = agency AND f.dossier_id = dossier AND f.number = version_number;
END
$$;

-- What was submitted is not rewritten, whoever writes. The one change after the moment of submission is the text itself, from nothing.
CREATE FUNCTION portal.refuse_frozen_dossier_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.submitted_at IS NOT NULL AND (TG_OP = 'DELETE' OR OLD.content <> '' OR OLD.submitted_at <> now()) THEN
        RAISE EXCEPTION 'what was submitted is frozen' USING ERRCODE = 'check_violation';
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER refuse_frozen BEFORE UPDATE OR DELETE ON portal.dossier_version
    FOR EACH ROW EXECUTE FUNCTION portal.refuse_frozen_dossier_version();

CREATE FUNCTION portal.refuse_frozen_dossier_part() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    dossier bigint := CASE WHEN TG_OP = 'DELETE' THEN OLD.dossier_id ELSE NEW.dossier_id END;
    of_version integer := CASE WHEN TG_OP = 'DELETE' THEN OLD.version_number ELSE NEW.version_number END;
BEGIN
    IF EXISTS (SELECT FROM portal.dossier_version v WHERE v.dossier_id = dossier AND v.number = of_version AND v.submitted_at IS NOT NULL) THEN
        RAISE EXCEPTION 'what was submitted is frozen' USING ERRCODE = 'check_violation';
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER refuse_frozen BEFORE INSERT OR UPDATE OR DELETE ON portal.dossier_product
    FOR EACH ROW EXECUTE FUNCTION portal.refuse_frozen_dossier_part();
CREATE TRIGGER refuse_frozen BEFORE INSERT OR UPDATE OR DELETE ON portal.dossier_place
    FOR EACH ROW EXECUTE FUNCTION portal.refuse_frozen_dossier_part();
CREATE TRIGGER refuse_frozen BEFORE INSERT OR UPDATE OR DELETE ON portal.dossier_file
    FOR EACH ROW EXECUTE FUNCTION portal.refuse_frozen_dossier_part();

-- More papers than this help no reader. Counted with the dossier locked, so that two uploads at once do not pass together.
CREATE FUNCTION portal.refuse_too_many_dossier_files() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM FROM portal.dossier d WHERE d.id = NEW.dossier_id FOR UPDATE;
    IF (SELECT count(*) FROM portal.dossier_media m WHERE m.dossier_id = NEW.dossier_id) >= 120 THEN
        RAISE EXCEPTION 'dossier % has too many files', NEW.dossier_id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER refuse_too_many BEFORE INSERT ON portal.dossier_media FOR EACH ROW EXECUTE FUNCTION portal.refuse_too_many_dossier_files();

-- Who may take a step from one state to another; null where there is no such step.
--   APPLICANT who proved the dossier; FILER the applicant, or for a paper dossier an officer of the agency; OFFICER of the agency; HOLDER the officer who
--   took the dossier; DECIDER the same, with the role of an approver; APPROVER an approver who is another person than who appraised; CITY an officer of the
--   city; ACCOUNT the account that was granted, after its first sign-in.
CREATE FUNCTION portal.dossier_step_taker(from_state text, to_state text) RETURNS text
    LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT e.taker FROM (VALUES
        ('DRAFT', 'SUBMITTED', 'APPLICANT'),
        ('DRAFT', 'RECEIVED', 'OFFICER'),
        ('SUBMITTED', 'RECEIVED', 'OFFICER'),
        ('RECEIVED', 'APPRAISING', 'HOLDER'),
        ('APPRAISING', 'SUPPLEMENT_REQUESTED', 'HOLDER'),
        ('SUPPLEMENTED', 'SUPPLEMENT_REQUESTED', 'HOLDER'),
        ('SUPPLEMENT_REQUESTED', 'SUPPLEMENTED', 'FILER'),
        ('APPRAISING', 'APPRAISED', 'HOLDER'),
        ('SUPPLEMENTED', 'APPRAISED', 'HOLDER'),
        ('APPRAISED', 'APPROVED', 'APPROVER'),
        ('APPRAISED', 'APPRAISING', 'APPROVER'),
        ('APPROVED', 'SENT', 'OFFICER'),
        ('SENT', 'APPRAISING', 'CITY'),
        ('SENT', 'GRANTED', 'CITY'),
        ('GRANTED', 'HANDED_OVER', 'OFFICER'),
        ('HANDED_OVER', 'ACTIVE', 'ACCOUNT'),
        ('APPRAISING', 'REFUSED', 'DECIDER'),
        ('SUPPLEMENTED', 'REFUSED', 'DECIDER'),
        ('SUPPLEMENT_REQUESTED', 'REFUSED', 'DECIDER'),
        ('APPRAISED', 'REFUSED', 'APPROVER'),
        ('DRAFT', 'WITHDRAWN', 'FILER'),
        ('SUBMITTED', 'WITHDRAWN', 'FILER'),
        ('RECEIVED', 'WITHDRAWN', 'FILER'),
        ('APPRAISING', 'WITHDRAWN', 'FILER'),
        ('SUPPLEMENT_REQUESTED', 'WITHDRAWN', 'FILER'),
        ('SUPPLEMENTED', 'WITHDRAWN', 'FILER'),
        ('APPRAISED', 'WITHDRAWN', 'FILER')) AS e (from_state, to_state, taker)
     WHERE e.from_state = dossier_step_taker.from_state AND e.to_state = dossier_step_taker.to_state
$$;

-- Whether a person may take such a step with a dossier as it stands. The account is active and of the unit that acts.
CREATE FUNCTION portal.may_take_dossier_step(d portal.dossier, taker text, account bigint, unit bigint) RETURNS boolean
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
    IF held IS NULL OR unit IS DISTINCT FROM portal.acting_unit() OR NOT held && ARRAY['EDITOR', 'APPROVER', 'ADMINISTRATOR'] THEN
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

-- Takes a step: everything that has to be true is looked at with the dossier locked, and the dossier is moved by this function alone.
CREATE FUNCTION portal.take_dossier_step() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    d portal.dossier%ROWTYPE;
    taker text := portal.dossier_step_taker(NEW.from_state, NEW.to_state);
    day date := (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date;
    submitted integer;
BEGIN
    SELECT * INTO d FROM portal.dossier o WHERE o.id = NEW.dossier_id AND o.agency_id = NEW.agency_id FOR UPDATE;
    IF NOT FOUND OR d.state <> NEW.from_state OR taker IS NULL THEN
        RAISE EXCEPTION 'a dossier in % cannot go from % to %', d.state, NEW.from_state, NEW.to_state USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.at <> now() OR NOT coalesce(portal.may_take_dossier_step(d, taker, NEW.account_id, NEW.unit_id), false) THEN
        RAISE EXCEPTION 'this person may not take dossier % from % to %', d.id, NEW.from_state, NEW.to_state USING ERRCODE = 'check_violation';
    END IF;
    submitted := d.submitted_number;
    IF NEW.to_state IN ('SUBMITTED', 'SUPPLEMENTED') OR (NEW.from_state = 'DRAFT' AND NEW.to_state = 'RECEIVED') THEN
        submitted := d.submitted_number + 1;
        PERFORM portal.freeze_dossier_version(d.agency_id, d.id, submitted, day);
    END IF;
    NEW.version_number := submitted;
    IF NEW.to_state = 'SUPPLEMENT_REQUESTED' THEN
        PERFORM portal.copy_dossier_version(d.agency_id, d.id, submitted, d.agency_id, d.id, submitted + 1);
    END IF;
    IF NEW.to_state = 'APPROVED' AND d.appraised_number IS DISTINCT FROM submitted THEN
        RAISE EXCEPTION 'dossier % was changed after its appraisal', d.id USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.to_state = 'SENT' AND NOT EXISTS (
            SELECT FROM portal.dossier_package p JOIN portal.dossier_version v
                ON v.agency_id = p.agency_id AND v.dossier_id = p.dossier_id AND v.number = p.version_number
             WHERE p.dossier_id = d.id AND p.version_number = d.appraised_number AND p.at = now() AND p.content_hash = v.content_hash) THEN
        RAISE EXCEPTION 'dossier % has no package of what was appraised', d.id USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.to_state = 'GRANTED' AND NOT EXISTS (
            SELECT FROM portal.unit u JOIN portal.account a ON a.unit_id = u.id
             WHERE u.id = NEW.granted_unit_id AND u.type = 'ESTABLISHMENT' AND u.parent_id = d.agency_id AND a.id = NEW.granted_account_id) THEN
        RAISE EXCEPTION 'dossier % is not granted to an establishment of its agency', d.id USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.decided_on > day OR NEW.handed_over_on > day THEN
        RAISE EXCEPTION 'a day to come' USING ERRCODE = 'check_violation';
    END IF;
    UPDATE portal.dossier o SET
        state = NEW.to_state, version = o.version + 1, changed_at = now(), submitted_number = submitted,
        submitted_at = CASE WHEN submitted > 0 THEN coalesce(o.submitted_at, now()) END,
        resubmissions = o.resubmissions + (NEW.to_state = 'SUPPLEMENTED')::integer,
        due_on = CASE WHEN NEW.to_state = 'SUPPLEMENT_REQUESTED' THEN NULL
                      WHEN NEW.to_state IN ('SUBMITTED', 'SUPPLEMENTED') OR NEW.from_state IN ('DRAFT', 'SENT') THEN NEW.due_on ELSE o.due_on END,
        days_left = CASE WHEN NEW.to_state = 'SUPPLEMENT_REQUESTED' THEN coalesce(NEW.days_left, 0) END,
        -- Whoever asked for a supplement gets the dossier back; after a decision it is anybody's.
        officer_id = CASE WHEN portal.keeps_dossier_officer(NEW.from_state, NEW.to_state) THEN o.officer_id END,
        officer_unit_id = CASE WHEN portal.keeps_dossier_officer(NEW.from_state, NEW.to_state) THEN o.officer_unit_id END,
        taken_at = CASE WHEN portal.keeps_dossier_officer(NEW.from_state, NEW.to_state) THEN o.taken_at END,
        appraised_by = CASE WHEN NEW.to_state = 'APPRAISED' THEN NEW.account_id WHEN NEW.to_state = 'APPRAISING' THEN NULL ELSE o.appraised_by END,
        appraised_number = CASE WHEN NEW.to_state = 'APPRAISED' THEN submitted WHEN NEW.to_state = 'APPRAISING' THEN NULL ELSE o.appraised_number END,
        granted_unit_id = coalesce(NEW.granted_unit_id, o.granted_unit_id),
        granted_account_id = coalesce(NEW.granted_account_id, o.granted_account_id)
     WHERE o.id = d.id;
    RETURN NEW;
END
$$;

CREATE FUNCTION portal.keeps_dossier_officer(from_state text, to_state text) RETURNS boolean
    LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp
    RETURN to_state IN ('RECEIVED', 'SUPPLEMENT_REQUESTED', 'SUPPLEMENTED') OR (from_state = 'RECEIVED' AND to_state = 'APPRAISING');

CREATE TRIGGER take_step BEFORE INSERT ON portal.dossier_step FOR EACH ROW EXECUTE FUNCTION portal.take_dossier_step();

-- No supplement is asked for without saying what: looked at when the transaction ends, for the remarks name their step.
CREATE FUNCTION portal.require_dossier_remark() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM portal.dossier_remark r WHERE r.dossier_id = NEW.dossier_id AND r.step_id = NEW.id) THEN
        RAISE EXCEPTION 'dossier % is to be supplemented, and nothing says what', NEW.dossier_id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER require_remark AFTER INSERT ON portal.dossier_step DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.to_state = 'SUPPLEMENT_REQUESTED') EXECUTE FUNCTION portal.require_dossier_remark();

CREATE FUNCTION portal.refuse_late_dossier_remark() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM portal.dossier_step s
                    WHERE s.id = NEW.step_id AND s.dossier_id = NEW.dossier_id AND s.to_state = 'SUPPLEMENT_REQUESTED' AND s.at = now()
                      AND s.unit_id = portal.acting_unit()) THEN
        RAISE EXCEPTION 'a remark belongs to the request it was made with' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER refuse_late BEFORE INSERT ON portal.dossier_remark FOR EACH ROW EXECUTE FUNCTION portal.refuse_late_dossier_remark();

-- Takes a dossier to work on it, lets it go, or takes it over.
CREATE FUNCTION portal.take_dossier() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    d portal.dossier%ROWTYPE;
    held text[];
    works boolean;
BEGIN
    SELECT * INTO d FROM portal.dossier o WHERE o.id = NEW.dossier_id AND o.agency_id = NEW.agency_id FOR UPDATE;
    SELECT a.roles INTO held FROM portal.account a WHERE a.id = NEW.account_id AND a.unit_id = NEW.unit_id AND a.state = 'ACTIVE';
    works := portal.works_for_agency(NEW.unit_id, d.agency_id)
        OR (d.state = 'SENT' AND EXISTS (SELECT FROM portal.unit u WHERE u.id = NEW.unit_id AND u.type = 'CITY'));
    IF NOT coalesce(works AND NEW.at = now() AND NEW.unit_id = portal.acting_unit() AND CASE NEW.act
            WHEN 'TAKEN' THEN d.officer_id IS NULL AND held && ARRAY['EDITOR', 'APPROVER', 'ADMINISTRATOR']
                AND d.state NOT IN ('DRAFT', 'ACTIVE', 'REFUSED', 'WITHDRAWN')
            WHEN 'RELEASED' THEN d.officer_id = NEW.account_id
            WHEN 'TAKEN_OVER' THEN d.officer_id <> NEW.account_id AND held && ARRAY['APPROVER', 'ADMINISTRATOR'] END, false) THEN
        RAISE EXCEPTION 'this person may not have dossier %', NEW.dossier_id USING ERRCODE = 'check_violation';
    END IF;
    UPDATE portal.dossier o SET
        officer_id = CASE WHEN NEW.act = 'RELEASED' THEN NULL ELSE NEW.account_id END,
        officer_unit_id = CASE WHEN NEW.act = 'RELEASED' THEN NULL ELSE NEW.unit_id END,
        taken_at = CASE WHEN NEW.act = 'RELEASED' THEN NULL ELSE now() END, version = o.version + 1
     WHERE o.id = d.id;
    RETURN NEW;
END
$$;
CREATE TRIGGER take BEFORE INSERT ON portal.dossier_taking FOR EACH ROW EXECUTE FUNCTION portal.take_dossier();

-- Writes the list of a package. It says what the database has, whatever came along.
CREATE FUNCTION portal.seal_dossier_package() RETURNS trigger
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
                 WHERE f.agency_id = d.agency_id AND f.dossier_id = d.id AND f.version_number = v.number), '[]'))::text
          FROM portal.unit u WHERE u.id = d.agency_id);
    NEW.manifest_hash := sha256(convert_to(NEW.manifest, 'UTF8'));
    RETURN NEW;
END
$$;
CREATE TRIGGER seal BEFORE INSERT ON portal.dossier_package FOR EACH ROW EXECUTE FUNCTION portal.seal_dossier_package();

-- Notes the first sign-in of the account that was granted. A function, because an establishment does not see the dossiers of its agency.
CREATE FUNCTION portal.activate_dossier(account bigint) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    d portal.dossier%ROWTYPE;
BEGIN
    SELECT * INTO d FROM portal.dossier o WHERE o.granted_account_id = account AND o.state = 'HANDED_OVER' FOR UPDATE;
    IF NOT FOUND OR NOT portal.may_take_dossier_step(d, 'ACCOUNT', account, d.granted_unit_id) THEN
        RETURN NULL;
    END IF;
    INSERT INTO portal.dossier_step (agency_id, dossier_id, from_state, to_state, account_id, unit_id)
    VALUES (d.agency_id, d.id, 'HANDED_OVER', 'ACTIVE', account, d.granted_unit_id);
    RETURN d.id;
END
$$;

REVOKE ALL ON FUNCTION portal.acting_dossier(), portal.open_dossier(bytea), portal.works_for_agency(bigint, bigint), portal.writes_dossier(bigint),
    portal.sees_dossier_version(bigint, integer), portal.lock_dossier(bigint, integer),
    portal.missing_dossier_files(bigint, bigint, integer, integer), portal.dossier_checklist_on(date), portal.dossier_text(bigint, bigint, integer),
    portal.copy_dossier_version(bigint, bigint, integer, bigint, bigint, integer), portal.begin_dossier(bigint, text, bytea, bigint),
    portal.freeze_dossier_version(bigint, bigint, integer, date), portal.refuse_frozen_dossier_part(), portal.refuse_too_many_dossier_files(),
    portal.dossier_step_taker(text, text), portal.may_take_dossier_step(portal.dossier, text, bigint, bigint), portal.take_dossier_step(),
    portal.require_dossier_remark(), portal.refuse_late_dossier_remark(), portal.take_dossier(), portal.seal_dossier_package(),
    portal.activate_dossier(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION portal.acting_dossier(), portal.open_dossier(bytea), portal.works_for_agency(bigint, bigint), portal.writes_dossier(bigint),
    portal.sees_dossier_version(bigint, integer), portal.lock_dossier(bigint, integer), portal.begin_dossier(bigint, text, bytea, bigint),
    portal.missing_dossier_files(bigint, bigint, integer, integer), portal.dossier_checklist_on(date),
    portal.activate_dossier(bigint) TO portal_app;

GRANT SELECT ON portal.dossier_checklist, portal.dossier_checklist_item, portal.dossier_term, portal.dossier_reason, portal.dossier,
    portal.dossier_version TO portal_app;
GRANT UPDATE (name, name_en, kind, tax_code, registration_number, registered_on, registered_at, representative, representative_title, phone, email,
              address, commune_id, branch, gs1_prefix, contact_person, contact_phone, stamps_wished, declared_by, version)
    ON portal.dossier_version TO portal_app;
GRANT SELECT, INSERT, DELETE ON portal.dossier_product, portal.dossier_place, portal.dossier_file TO portal_app;
GRANT SELECT, INSERT ON portal.dossier_media, portal.dossier_step, portal.dossier_remark, portal.dossier_taking, portal.dossier_package TO portal_app;

-- For the functions, which run as their owner.
DO $$
DECLARE
    kept text;
BEGIN
    FOREACH kept IN ARRAY ARRAY['dossier', 'dossier_key', 'dossier_version', 'dossier_product', 'dossier_place', 'dossier_media', 'dossier_file',
                                'dossier_step', 'dossier_remark', 'dossier_taking', 'dossier_package'] LOOP
        EXECUTE format('ALTER TABLE portal.%I ENABLE ROW LEVEL SECURITY', kept);
        EXECUTE format('ALTER TABLE portal.%I FORCE ROW LEVEL SECURITY', kept);
        EXECUTE format('CREATE POLICY functions ON portal.%I FOR ALL TO migrator USING (true) WITH CHECK (true)', kept);
    END LOOP;
END
$$;

-- The agency, those it stands below, and the city; what nobody has submitted is the applicant's. Sister agencies see nothing.
CREATE POLICY reach ON portal.dossier FOR SELECT TO portal_app
    USING ((state <> 'DRAFT' OR origin = 'COUNTER')
           AND agency_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()));
CREATE POLICY applicant ON portal.dossier FOR SELECT TO portal_app USING (id = (SELECT portal.acting_dossier()));

CREATE POLICY reach ON portal.dossier_version FOR SELECT TO portal_app USING (portal.sees_dossier_version(dossier_id, number));
CREATE POLICY written ON portal.dossier_version FOR UPDATE TO portal_app
    USING (portal.writes_dossier(dossier_id)) WITH CHECK (portal.writes_dossier(dossier_id));
DO $$
DECLARE
    part text;
BEGIN
    FOREACH part IN ARRAY ARRAY['dossier_product', 'dossier_place', 'dossier_file'] LOOP
        EXECUTE format('CREATE POLICY reach ON portal.%I FOR SELECT TO portal_app USING (portal.sees_dossier_version(dossier_id, version_number))', part);
        EXECUTE format('CREATE POLICY written ON portal.%I FOR INSERT TO portal_app WITH CHECK (portal.writes_dossier(dossier_id))', part);
        EXECUTE format('CREATE POLICY unwritten ON portal.%I FOR DELETE TO portal_app USING (portal.writes_dossier(dossier_id))', part);
    END LOOP;
    FOREACH part IN ARRAY ARRAY['dossier_step', 'dossier_remark', 'dossier_taking', 'dossier_package'] LOOP
        EXECUTE format('CREATE POLICY follows ON portal.%I FOR SELECT TO portal_app USING (EXISTS (SELECT FROM portal.dossier d WHERE d.id = dossier_id))', part);
    END LOOP;
END
$$;

-- A file is seen with a version or a step that names it, and by whoever is writing.
CREATE POLICY reach ON portal.dossier_media FOR SELECT TO portal_app
    USING (portal.writes_dossier(dossier_id)
           OR EXISTS (SELECT FROM portal.dossier_file f WHERE f.dossier_id = dossier_media.dossier_id AND f.sha256 = dossier_media.sha256)
           OR EXISTS (SELECT FROM portal.dossier_step s WHERE s.dossier_id = dossier_media.dossier_id AND s.file_sha256 = dossier_media.sha256));
CREATE POLICY written ON portal.dossier_media FOR INSERT TO portal_app
    WITH CHECK (portal.writes_dossier(dossier_id)
                OR agency_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()));

CREATE POLICY officer ON portal.dossier_step FOR INSERT TO portal_app
    WITH CHECK (unit_id = portal.acting_unit()
                AND agency_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()));
CREATE POLICY applicant ON portal.dossier_step FOR INSERT TO portal_app
    WITH CHECK (unit_id IS NULL AND dossier_id = (SELECT portal.acting_dossier()));
CREATE POLICY officer ON portal.dossier_remark FOR INSERT TO portal_app
    WITH CHECK (agency_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()));
CREATE POLICY officer ON portal.dossier_taking FOR INSERT TO portal_app
    WITH CHECK (unit_id = portal.acting_unit()
                AND agency_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()));
CREATE POLICY officer ON portal.dossier_package FOR INSERT TO portal_app
    WITH CHECK (unit_id = portal.acting_unit()
                AND agency_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()));
