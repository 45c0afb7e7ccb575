-- How a dossier stands, for whoever knows its number and a phone number that it gives (decision 0041). Units are named, persons never; an unknown number
-- and a wrong phone give the same: nothing.
CREATE FUNCTION portal.dossier_progress(named text, phone text)
    RETURNS TABLE (agency text, state text, submitted_at timestamptz, due_on date, step text, step_at timestamptz, step_unit text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    WITH asked AS (SELECT regexp_replace(regexp_replace(dossier_progress.phone, '[^0-9]', '', 'g'), '^84', '0') AS plain)
    SELECT g.name, d.state, d.submitted_at, d.due_on, s.to_state, s.at, u.name
      FROM portal.dossier d
      CROSS JOIN asked a
      JOIN portal.unit g ON g.id = d.agency_id
      JOIN portal.dossier_version v ON v.agency_id = d.agency_id AND v.dossier_id = d.id AND v.number = d.submitted_number
      JOIN portal.dossier_step s ON s.agency_id = d.agency_id AND s.dossier_id = d.id
      LEFT JOIN portal.unit u ON u.id = s.unit_id
     WHERE d.number = named AND char_length(a.plain) >= 8
       AND a.plain IN (regexp_replace(regexp_replace(v.phone, '[^0-9]', '', 'g'), '^84', '0'),
                       regexp_replace(regexp_replace(v.contact_phone, '[^0-9]', '', 'g'), '^84', '0'))
     ORDER BY s.id
$$;
REVOKE ALL ON FUNCTION portal.dossier_progress(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION portal.dossier_progress(text, text) TO portal_app;
