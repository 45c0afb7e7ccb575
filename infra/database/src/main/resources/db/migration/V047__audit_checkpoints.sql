-- How far the trail had come when, signed with a key that the database does not have (decision 0046). What matters is the copy outside: this table is
-- how the portals hand it to each other.
CREATE TABLE portal.audit_checkpoint (
    position   bigint NOT NULL REFERENCES portal.audit_entry,
    at         timestamptz NOT NULL,
    hash       bytea NOT NULL CHECK (octet_length(hash) = 32),
    key_id     text NOT NULL CHECK (key_id ~ '^[a-z0-9-]{1,40}$'),
    -- Ed25519.
    signature  bytea NOT NULL CHECK (octet_length(signature) = 64),
    PRIMARY KEY (position, at)
);

CREATE FUNCTION portal.refuse_change_of_checkpoint() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'a checkpoint is never changed' USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON portal.audit_checkpoint
    FOR EACH STATEMENT EXECUTE FUNCTION portal.refuse_change_of_checkpoint();

-- The end of the chain; no row while it is empty.
CREATE FUNCTION portal.audit_end() RETURNS TABLE (head_position bigint, head_hash bytea)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT h.position, h.hash FROM portal.audit_head h WHERE h.position > 0
$$;

-- The hash of one entry, whoever it is of; null where there is none.
CREATE FUNCTION portal.audit_hash(asked bigint) RETURNS bytea
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT e.hash FROM portal.audit_entry e WHERE e.position = asked
$$;

REVOKE ALL ON FUNCTION portal.refuse_change_of_checkpoint(), portal.audit_end(), portal.audit_hash(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION portal.audit_end(), portal.audit_hash(bigint) TO portal_app;
GRANT SELECT, INSERT ON portal.audit_checkpoint TO portal_app;
