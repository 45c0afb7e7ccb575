-- Problem reports come in by the resolver, which tells nobody: a portal tells the agency soon after, so that nothing on the way of a report waits for it.
ALTER TABLE intake.report ADD COLUMN announced_unit_id bigint;
UPDATE intake.report SET announced_unit_id = unit_id;
CREATE INDEX report_unannounced ON intake.report (id) WHERE announced_unit_id IS DISTINCT FROM unit_id;

-- Tells of some reports that came in or were passed on; returns how many. Without a name: a household's is nobody's to mail about.
CREATE FUNCTION intake.announce_reports() RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    arrived record;
    announced integer := 0;
BEGIN
    FOR arrived IN
        SELECT r.id, r.unit_id, r.version, r.state FROM intake.report r
         WHERE r.announced_unit_id IS DISTINCT FROM r.unit_id ORDER BY r.id LIMIT 50 FOR UPDATE SKIP LOCKED
    LOOP
        IF arrived.state = 'RECEIVED' THEN
            PERFORM portal.notify('PROBLEM:' || arrived.id || ':' || arrived.version, 'PROBLEM', 'notifications.text.PROBLEM',
                                  ARRAY[arrived.id::text], 'problems/problem/' || arrived.id, arrived.unit_id, 0, 'PROBLEMS',
                                  ARRAY['EDITOR', 'APPROVER'], '{}'::bigint[]);
        END IF;
        UPDATE intake.report SET announced_unit_id = arrived.unit_id WHERE id = arrived.id;
        announced := announced + 1;
    END LOOP;
    RETURN announced;
END
$$;
REVOKE ALL ON FUNCTION intake.announce_reports() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION intake.announce_reports() TO portal_app;
