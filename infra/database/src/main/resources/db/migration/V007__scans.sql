-- Scans, appended by the resolver in idempotent batches: a batch is known by (node, boot, first sequence) and taken once.
CREATE TABLE scan.batch (
    node            text NOT NULL CHECK (char_length(node) BETWEEN 1 AND 100),
    boot            bigint NOT NULL,
    first_sequence  bigint NOT NULL,
    last_sequence   bigint NOT NULL,
    digest          bytea NOT NULL CHECK (octet_length(digest) = 32),
    received_at     timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (node, boot, first_sequence),
    CHECK (last_sequence >= first_sequence)
);

CREATE TABLE scan.scan (
    id                 uuid NOT NULL,
    at                 timestamptz NOT NULL,
    code_lot_id        integer NOT NULL,
    serial             integer NOT NULL,
    production_lot_id  bigint,
    verdict            text NOT NULL,
    client             text NOT NULL,
    feed_position      bigint NOT NULL,
    node               text NOT NULL,
    PRIMARY KEY (at, id)
) PARTITION BY RANGE (at);

DO $$
DECLARE
    month date := DATE '2026-01-01';
BEGIN
    WHILE month < DATE '2029-01-01' LOOP
        EXECUTE format('CREATE TABLE scan.%I PARTITION OF scan.scan FOR VALUES FROM (%L) TO (%L)',
            'scan_' || to_char(month, 'YYYY_MM'), month::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh',
            (month + INTERVAL '1 month') AT TIME ZONE 'Asia/Ho_Chi_Minh');
        month := month + INTERVAL '1 month';
    END LOOP;
END
$$;
CREATE TABLE scan.scan_other PARTITION OF scan.scan DEFAULT;
CREATE INDEX scan_lot ON scan.scan (production_lot_id, at);

-- How often a stamp was scanned and when first: what the page says under the verdict.
CREATE TABLE scan.stamp_count (
    code_lot_id  integer NOT NULL,
    serial       integer NOT NULL,
    count        bigint NOT NULL CHECK (count >= 1),
    first_at     timestamptz NOT NULL,
    PRIMARY KEY (code_lot_id, serial)
);

-- Sums for statistics, spread over nodes so that no row is hot.
CREATE TABLE scan.hour_count (
    code_lot_id  integer NOT NULL,
    hour         timestamptz NOT NULL,
    node         text NOT NULL,
    verdict      text NOT NULL,
    count        bigint NOT NULL CHECK (count >= 1),
    PRIMARY KEY (code_lot_id, hour, node, verdict)
);

GRANT SELECT, INSERT ON scan.batch, scan.scan TO resolver_app;
GRANT SELECT, INSERT, UPDATE ON scan.stamp_count, scan.hour_count TO resolver_app;
GRANT SELECT ON scan.scan, scan.stamp_count, scan.hour_count TO portal_app;

-- A scan belongs to the establishment whose code was scanned: the portal sees it where it sees the code lot.
DO $$
DECLARE
    tenant text;
BEGIN
    FOREACH tenant IN ARRAY ARRAY['scan', 'stamp_count', 'hour_count'] LOOP
        EXECUTE format('ALTER TABLE scan.%I ENABLE ROW LEVEL SECURITY', tenant);
        EXECUTE format('ALTER TABLE scan.%I FORCE ROW LEVEL SECURITY', tenant);
        EXECUTE format('CREATE POLICY append ON scan.%I FOR ALL TO resolver_app USING (true) WITH CHECK (true)', tenant);
        EXECUTE format('CREATE POLICY reach ON scan.%I FOR SELECT TO portal_app
            USING (code_lot_id IN (SELECT c.id FROM portal.code_lot c))', tenant);
    END LOOP;
END
$$;
