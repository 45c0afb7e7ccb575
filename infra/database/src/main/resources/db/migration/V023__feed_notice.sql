-- Whoever carries the feed on is told when a decision is committed, for whichever program made it. A hint and no more: one that
-- is lost is made good by the next look at the feed. Decisions take the head of the feed in turn until they are committed, so the
-- lock that a notification takes at the commit makes nobody wait who did not wait before.
CREATE FUNCTION publication.tell_of_feed() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM pg_notify('status_feed', '');
    RETURN NULL;
END
$$;

REVOKE ALL ON FUNCTION publication.tell_of_feed() FROM PUBLIC;

CREATE TRIGGER told AFTER UPDATE ON publication.feed_head
    FOR EACH STATEMENT EXECUTE FUNCTION publication.tell_of_feed();
