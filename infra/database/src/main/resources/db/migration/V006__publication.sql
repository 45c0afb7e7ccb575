-- What a scan may know, one row a key, already joined. Written by the portal in the transaction of the decision; read-only for the resolver.
-- Every row carries the revision that status events name as the least that may still be served.
CREATE SEQUENCE publication.revision;

CREATE TABLE publication.establishment (
    id        bigint PRIMARY KEY,
    revision  bigint NOT NULL,
    content   jsonb NOT NULL CHECK (octet_length(content::text) <= 65536)
);

CREATE TABLE publication.product (
    id                bigint PRIMARY KEY,
    establishment_id  bigint NOT NULL REFERENCES publication.establishment,
    gtin              text UNIQUE CHECK (gtin ~ '^[0-9]{14}$'),
    local_code        text UNIQUE CHECK (local_code ~ '^CT-[0-9A-Z]{4,12}$'),
    published         boolean NOT NULL,
    revision          bigint NOT NULL,
    content           jsonb NOT NULL CHECK (octet_length(content::text) <= 65536)
);

CREATE TABLE publication.production_lot (
    id                bigint PRIMARY KEY,
    establishment_id  bigint NOT NULL REFERENCES publication.establishment,
    product_id        bigint NOT NULL REFERENCES publication.product,
    number            text NOT NULL,
    published         boolean NOT NULL,
    revision          bigint NOT NULL,
    content           jsonb NOT NULL CHECK (octet_length(content::text) <= 262144),
    UNIQUE (product_id, number)
);

CREATE TABLE publication.code_lot (
    id                 integer PRIMARY KEY,
    establishment_id   bigint NOT NULL REFERENCES publication.establishment,
    size               integer NOT NULL,
    production_lot_id  bigint REFERENCES publication.production_lot,
    activated          int4multirange NOT NULL DEFAULT '{}',
    revision           bigint NOT NULL
);

CREATE TABLE publication.media (
    sha256   bytea PRIMARY KEY CHECK (octet_length(sha256) = 32),
    kind     text NOT NULL CHECK (kind IN ('jpg', 'webp', 'pdf')),
    content  bytea NOT NULL CHECK (octet_length(content) <= 10 * 1024 * 1024)
);

-- The status feed: gap-free, in commit order, hash-chained. The head row is locked by whoever writes, so order of positions is order of commits
-- (a sequence is not enough: a number taken early and committed late is skipped for ever by a poller).
CREATE TABLE publication.feed_head (
    one       boolean PRIMARY KEY DEFAULT true CHECK (one),
    position  bigint NOT NULL,
    hash      bytea NOT NULL CHECK (octet_length(hash) = 32)
);
INSERT INTO publication.feed_head (position, hash) VALUES (0, decode(repeat('00', 32), 'hex'));

CREATE TABLE publication.status_event (
    position    bigint PRIMARY KEY,
    kind        text NOT NULL,
    subject_id  bigint NOT NULL,
    body        text NOT NULL CHECK (octet_length(body) <= 4096),
    hash        bytea NOT NULL CHECK (octet_length(hash) = 32),
    at          timestamptz NOT NULL
);
CREATE INDEX status_event_subject ON publication.status_event (kind, subject_id, position);

-- The status of every subject that has one other than the ordinary: what a node loads when it starts or has lost the thread.
CREATE TABLE publication.status (
    kind        text NOT NULL,
    subject_id  bigint NOT NULL,
    range_from  integer NOT NULL,
    range_to    integer NOT NULL,
    position    bigint NOT NULL,
    body        text NOT NULL,
    PRIMARY KEY (kind, subject_id, range_from, range_to)
);

-- Writes status events, in order, as the LAST statement of the business transaction. Each element of events:
-- {"kind", "id", "from", "to", "change", "body"}; body is the wire text both programs agree on. Returns the last position.
CREATE FUNCTION publication.emit(events jsonb) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET lock_timeout = '500ms' AS $$
DECLARE
    head publication.feed_head%ROWTYPE;
    event jsonb;
BEGIN
    -- A client that hangs between here and its commit blocks every other decision: it gets two seconds.
    PERFORM set_config('idle_in_transaction_session_timeout', '2s', true);
    PERFORM set_config('synchronous_commit', 'remote_apply', true);
    SELECT * INTO head FROM publication.feed_head FOR UPDATE;
    FOR event IN SELECT * FROM jsonb_array_elements(events) LOOP
        head.position := head.position + 1;
        head.hash := sha256(head.hash || int8send(head.position) || convert_to(event ->> 'body', 'UTF8'));
        INSERT INTO publication.status_event (position, kind, subject_id, body, hash, at)
        VALUES (head.position, event ->> 'kind', (event ->> 'id')::bigint, event ->> 'body', head.hash, clock_timestamp());
        IF event ->> 'change' IN ('CLEARED', 'RECONCILED') THEN
            DELETE FROM publication.status s
             WHERE s.kind = event ->> 'kind' AND s.subject_id = (event ->> 'id')::bigint
               AND s.range_from = (event ->> 'from')::integer AND s.range_to = (event ->> 'to')::integer;
        ELSIF event ->> 'change' <> 'REVISED' THEN
            INSERT INTO publication.status (kind, subject_id, range_from, range_to, position, body)
            VALUES (event ->> 'kind', (event ->> 'id')::bigint, (event ->> 'from')::integer, (event ->> 'to')::integer, head.position, event ->> 'body')
            ON CONFLICT (kind, subject_id, range_from, range_to) DO UPDATE SET position = excluded.position, body = excluded.body;
        END IF;
    END LOOP;
    UPDATE publication.feed_head SET position = head.position, hash = head.hash;
    RETURN head.position;
END
$$;

-- The nodes that answer scans: what each has applied. A node writes here in the transaction of its poll, so that only the real primary can make a poll good.
CREATE TABLE publication.node (
    name      text PRIMARY KEY CHECK (char_length(name) BETWEEN 1 AND 100),
    boot      bigint NOT NULL,
    beat      bigint NOT NULL,
    position  bigint NOT NULL,
    since     timestamptz NOT NULL,
    at        timestamptz NOT NULL
) WITH (fillfactor = 50);

-- The heartbeat of a node: since is when it first reported this position.
CREATE FUNCTION publication.beat(node_name text, node_boot bigint, applied bigint) RETURNS bigint
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    INSERT INTO publication.node AS n (name, boot, beat, position, since, at)
    VALUES (node_name, node_boot, 1, applied, clock_timestamp(), clock_timestamp())
    ON CONFLICT (name) DO UPDATE
        SET boot = excluded.boot, beat = n.beat + 1, position = excluded.position, at = excluded.at,
            since = CASE WHEN n.position = excluded.position AND n.boot = excluded.boot THEN n.since ELSE excluded.since END
    RETURNING beat
$$;

-- The timeline of the cluster: it rises with every promotion of a standby. (The control file still shows the old one right after; the WAL file name does not.)
CREATE FUNCTION publication.timeline() RETURNS integer
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE WHEN pg_is_in_recovery() THEN 0
           ELSE ('x' || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8))::bit(32)::integer END
$$;

REVOKE ALL ON FUNCTION publication.emit(jsonb), publication.beat(text, bigint, bigint), publication.timeline() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION publication.emit(jsonb) TO portal_app;
GRANT EXECUTE ON FUNCTION publication.beat(text, bigint, bigint) TO resolver_app;
GRANT EXECUTE ON FUNCTION publication.timeline() TO portal_app, resolver_app;
GRANT USAGE ON SEQUENCE publication.revision TO portal_app;
GRANT SELECT, INSERT, UPDATE ON publication.establishment, publication.product, publication.production_lot, publication.code_lot TO portal_app;
GRANT SELECT, INSERT ON publication.media TO portal_app;
GRANT SELECT ON publication.feed_head, publication.status_event, publication.status, publication.node TO portal_app;
GRANT SELECT ON ALL TABLES IN SCHEMA publication TO resolver_app;

-- What is published is public; who may publish it is not: the portal writes only rows of establishments in the reach of the acting unit.
DO $$
DECLARE
    tenant text;
    owner_column text;
BEGIN
    FOREACH tenant IN ARRAY ARRAY['establishment', 'product', 'production_lot', 'code_lot'] LOOP
        owner_column := CASE tenant WHEN 'establishment' THEN 'id' ELSE 'establishment_id' END;
        EXECUTE format('ALTER TABLE publication.%I ENABLE ROW LEVEL SECURITY', tenant);
        EXECUTE format('ALTER TABLE publication.%I FORCE ROW LEVEL SECURITY', tenant);
        EXECUTE format('CREATE POLICY published ON publication.%I FOR SELECT TO resolver_app, portal_app USING (true)', tenant);
        EXECUTE format('CREATE POLICY reach_new ON publication.%I FOR INSERT TO portal_app
            WITH CHECK (%I IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()))', tenant, owner_column);
        EXECUTE format('CREATE POLICY reach_changed ON publication.%I FOR UPDATE TO portal_app
            USING (%I IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()))
            WITH CHECK (%I IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()))', tenant, owner_column, owner_column);
    END LOOP;
END
$$;
