-- What is frozen also says the names of commune and agency and when it was submitted: papers that are printed from it years later (decision 0042)
-- say what was true then, whatever units are called by that time. What was frozen before stays as it is.
CREATE OR REPLACE FUNCTION portal.dossier_text(agency bigint, dossier bigint, version_number integer) RETURNS text
    LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT jsonb_build_object(
        'dossier', (SELECT d.number FROM portal.dossier d WHERE d.id = dossier), 'version', v.number, 'checklist', v.checklist,
        'name', v.name, 'nameEn', v.name_en, 'kind', v.kind, 'taxCode', v.tax_code, 'registrationNumber', v.registration_number,
        'registeredOn', v.registered_on, 'registeredAt', v.registered_at, 'representative', v.representative,
        'representativeTitle', v.representative_title, 'phone', v.phone, 'email', v.email, 'address', v.address, 'commune', v.commune_id,
        'communeName', (SELECT c.name FROM portal.unit c WHERE c.id = v.commune_id),
        'agencyName', (SELECT a.name FROM portal.unit a WHERE a.id = v.agency_id),
        'submittedAt', to_char(v.submitted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
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
