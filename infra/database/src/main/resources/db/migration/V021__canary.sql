-- The canary: production lot 0, which no lot ever gets. It is recalled and released every few seconds, so that it is known how long news takes
-- to reach each node (decision 0021). It lives in the feed alone: no list and no page has it.
ALTER TABLE portal.production_lot ADD CONSTRAINT production_lot_is_no_canary CHECK (id > 0) NOT VALID;
ALTER TABLE publication.production_lot ADD CONSTRAINT production_lot_is_no_canary CHECK (id > 0) NOT VALID;

-- Forgets what the canary did more than 30 days ago, at most 10,000 events at a time; returns how many. Nothing else of the feed can be forgotten
-- by it. The last 100,000 positions stay whole, for the relay fills the stream from them and a node that was away follows them. The event
-- before one that is kept stays, too: by its hash the next one proves that it is what was decided.
CREATE FUNCTION publication.forget_canary() RETURNS integer
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    WITH old AS (
        SELECT e.position
          FROM publication.status_event e
         WHERE e.kind = 'PRODUCTION_LOT' AND e.subject_id = 0
           AND e.position < (SELECT h.position - 100000 FROM publication.feed_head h)
           AND e.at < clock_timestamp() - INTERVAL '30 days'
           AND NOT EXISTS (SELECT FROM publication.status_event n
                            WHERE n.position = e.position + 1 AND NOT (n.kind = 'PRODUCTION_LOT' AND n.subject_id = 0))
         ORDER BY e.position
         LIMIT 10000),
    gone AS (DELETE FROM publication.status_event e USING old WHERE e.position = old.position RETURNING e.position)
    SELECT count(*)::integer FROM gone
$$;

REVOKE ALL ON FUNCTION publication.forget_canary() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION publication.forget_canary() TO portal_app;
