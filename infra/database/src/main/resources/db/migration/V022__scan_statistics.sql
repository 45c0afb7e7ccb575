-- Statistics of scans, and how old scans are forgotten (decision 0023).

-- Sums of a day in Cần Thơ, written with the scans themselves and spread over nodes, as hour_count is. The node of a sum that was folded, for its day
-- is over, is the empty text, which no node is called.
CREATE TABLE scan.day_count (
    code_lot_id  integer NOT NULL,
    day          date NOT NULL,
    node         text NOT NULL,
    verdict      text NOT NULL,
    count        bigint NOT NULL CHECK (count >= 1),
    -- The sum stands in the key's index: whoever adds up days reads no table.
    PRIMARY KEY (code_lot_id, day, node, verdict) INCLUDE (count)
);

-- The same by the place that the network of a scan belongs to; the empty text is a place that is not known. Of these a batch has many, so that they are
-- updated in place, and the index holds the key alone.
CREATE TABLE scan.place_count (
    code_lot_id  integer NOT NULL,
    day          date NOT NULL,
    node         text NOT NULL,
    place        text NOT NULL CHECK (char_length(place) <= 40),
    count        bigint NOT NULL CHECK (count >= 1),
    PRIMARY KEY (code_lot_id, day, node, place)
) WITH (fillfactor = 80);

-- The same three sums of all code lots of a unit: of an establishment, and, under 0, of the whole city. They are filled where sums are folded, so that a unit's
-- figures are these and what of its code lots is not folded yet, in one reading exact to the scan.
CREATE TABLE scan.unit_hour_count (
    unit_id  bigint NOT NULL,
    hour     timestamptz NOT NULL,
    verdict  text NOT NULL,
    count    bigint NOT NULL CHECK (count >= 1),
    PRIMARY KEY (unit_id, hour, verdict) INCLUDE (count)
);
CREATE TABLE scan.unit_day_count (
    unit_id  bigint NOT NULL,
    day      date NOT NULL,
    verdict  text NOT NULL,
    count    bigint NOT NULL CHECK (count >= 1),
    PRIMARY KEY (unit_id, day, verdict) INCLUDE (count)
);
CREATE TABLE scan.unit_place_count (
    unit_id  bigint NOT NULL,
    day      date NOT NULL,
    place    text NOT NULL,
    count    bigint NOT NULL CHECK (count >= 1),
    PRIMARY KEY (unit_id, day, place) INCLUDE (count)
);

-- What was scanned before this migration. Partition by partition, for row-level security hides the whole from its owner. What nodes of the release
-- before bring from now on is added by scan.settle_counts; all of it is folded by and by.
DO $$
DECLARE
    piece regclass;
BEGIN
    FOR piece IN SELECT i.inhrelid::regclass FROM pg_inherits i WHERE i.inhparent = 'scan.scan'::regclass LOOP
        EXECUTE format($sql$
            INSERT INTO scan.day_count (code_lot_id, day, node, verdict, count)
            SELECT s.code_lot_id, (s.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, s.node, s.verdict, count(*)
              FROM %s s GROUP BY 1, 2, 3, 4 ORDER BY 2, 1, 4$sql$, piece);
        EXECUTE format($sql$
            INSERT INTO scan.place_count (code_lot_id, day, node, place, count)
            SELECT s.code_lot_id, (s.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, s.node, coalesce(s.place, ''), count(*)
              FROM %s s GROUP BY 1, 2, 3, 4 ORDER BY 2, 1, 4$sql$, piece);
    END LOOP;
END
$$;

-- What is not folded yet: little, for it is what came today.
CREATE INDEX hour_count_unfolded ON scan.hour_count (hour, code_lot_id) WHERE node <> '';
CREATE INDEX day_count_unfolded ON scan.day_count (code_lot_id, day) WHERE node <> '';
CREATE INDEX place_count_unfolded ON scan.place_count (code_lot_id, day) WHERE node <> '';

-- Reading from the index alone needs to know which pages nobody writes any more.
ALTER TABLE scan.day_count SET (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_vacuum_scale_factor = 0.02);
ALTER TABLE scan.place_count SET (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_vacuum_scale_factor = 0.02);
ALTER TABLE scan.unit_hour_count SET (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_vacuum_scale_factor = 0.02);
ALTER TABLE scan.unit_day_count SET (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_vacuum_scale_factor = 0.02);
ALTER TABLE scan.unit_place_count SET (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_vacuum_scale_factor = 0.02);

-- When the scans were last looked after, by whichever portal.
CREATE TABLE scan.upkeep (
    one      boolean PRIMARY KEY DEFAULT true CHECK (one),
    done_at  timestamptz NOT NULL
);
-- Never yet, so that the first portal begins at once.
INSERT INTO scan.upkeep (done_at) VALUES ('2026-01-01T00:00:00Z');

GRANT SELECT, INSERT, UPDATE ON scan.day_count, scan.place_count TO resolver_app;
GRANT SELECT ON scan.day_count, scan.place_count, scan.unit_hour_count, scan.unit_day_count, scan.unit_place_count TO portal_app;
GRANT SELECT, UPDATE ON scan.upkeep TO portal_app;

DO $$
DECLARE
    tenant text;
BEGIN
    FOREACH tenant IN ARRAY ARRAY['day_count', 'place_count'] LOOP
        EXECUTE format('ALTER TABLE scan.%I ENABLE ROW LEVEL SECURITY', tenant);
        EXECUTE format('ALTER TABLE scan.%I FORCE ROW LEVEL SECURITY', tenant);
        EXECUTE format('CREATE POLICY append ON scan.%I FOR ALL TO resolver_app USING (true) WITH CHECK (true)', tenant);
        EXECUTE format('CREATE POLICY reach ON scan.%I FOR SELECT TO portal_app
            USING (code_lot_id IN (SELECT c.id FROM portal.code_lot c))', tenant);
    END LOOP;
    FOREACH tenant IN ARRAY ARRAY['unit_hour_count', 'unit_day_count', 'unit_place_count'] LOOP
        EXECUTE format('ALTER TABLE scan.%I ENABLE ROW LEVEL SECURITY', tenant);
        EXECUTE format('ALTER TABLE scan.%I FORCE ROW LEVEL SECURITY', tenant);
        EXECUTE format('CREATE POLICY reach ON scan.%I FOR SELECT TO portal_app
            USING (unit_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()
                               UNION ALL SELECT 0 FROM portal.unit u WHERE u.id = portal.acting_unit() AND u.type = ''CITY''))', tenant);
    END LOOP;
    -- For the functions below, which run as their owner.
    FOREACH tenant IN ARRAY ARRAY['day_count', 'place_count', 'hour_count', 'unit_hour_count', 'unit_day_count', 'unit_place_count'] LOOP
        EXECUTE format('CREATE POLICY upkeep ON scan.%I FOR ALL TO migrator USING (true) WITH CHECK (true)', tenant);
    END LOOP;
    CREATE POLICY upkeep ON scan.scan FOR SELECT TO migrator USING (true);
    CREATE POLICY upkeep ON portal.code_lot FOR SELECT TO migrator USING (true);
END
$$;

-- The first day whose scans are kept. Less than a year cannot be asked for: the figures of a year must be checkable against their scans.
CREATE FUNCTION scan.kept_from(months integer) RETURNS date LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF months IS NULL OR months NOT BETWEEN 12 AND 1200 THEN
        RAISE EXCEPTION 'scans are kept for 12 months at least, not %', months USING ERRCODE = 'invalid_parameter_value';
    END IF;
    RETURN ((clock_timestamp() AT TIME ZONE 'Asia/Ho_Chi_Minh') - make_interval(months => months))::date;
END
$$;

-- Makes one partition that is missing, of this month, of the three to come, or of a month that the default partition has scans of, and takes these
-- into it. Returns its name, or null when none is missing. Nobody who reads or writes scans is kept waiting but for the last step, which is short:
-- what came into the default partition meanwhile is moved while nobody else has it, and lock_timeout ends the wait for that.
CREATE FUNCTION scan.add_partition(kept_months integer) RETURNS text
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET lock_timeout = '200ms' AS $$
DECLARE
    zone constant text := 'Asia/Ho_Chi_Minh';
    this_month constant date := date_trunc('month', clock_timestamp() AT TIME ZONE zone)::date;
    oldest constant date := date_trunc('month', scan.kept_from(kept_months))::date;
    month date;
    name text;
    columns text;
    bounds text;
    move text;
BEGIN
    SELECT m.month INTO month FROM (
        SELECT (this_month + make_interval(months => ahead))::date AS month FROM generate_series(0, 3) AS ahead
        UNION
        SELECT date_trunc('month', s.at AT TIME ZONE zone)::date FROM scan.scan_other s
         WHERE s.at >= oldest::timestamp AT TIME ZONE zone AND s.at < (this_month + INTERVAL '4 months') AT TIME ZONE zone) m
     WHERE to_regclass('scan.scan_' || to_char(m.month, 'YYYY_MM')) IS NULL
     ORDER BY m.month LIMIT 1;
    IF month IS NULL THEN
        RETURN NULL;
    END IF;
    name := 'scan_' || to_char(month, 'YYYY_MM');
    -- Read off the catalogue: a column that a later migration adds must not be left behind.
    SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) INTO columns
      FROM pg_attribute a WHERE a.attrelid = 'scan.scan'::regclass AND a.attnum > 0 AND NOT a.attisdropped;
    bounds := format('at >= %L AND at < %L', month::timestamp AT TIME ZONE zone, (month + INTERVAL '1 month') AT TIME ZONE zone);
    move := format('WITH moved AS (DELETE FROM scan.scan_other WHERE %1$s RETURNING %2$s) INSERT INTO scan.%3$I (%2$s) SELECT %2$s FROM moved',
        bounds, columns, name);
    -- With the bounds as a constraint, attaching it need not read it.
    EXECUTE format('CREATE TABLE scan.%I (LIKE scan.scan INCLUDING ALL, CONSTRAINT bounds CHECK (%s))', name, bounds);
    EXECUTE move;
    LOCK TABLE scan.scan_other IN ACCESS EXCLUSIVE MODE;
    EXECUTE move;
    EXECUTE format('ALTER TABLE scan.scan ATTACH PARTITION scan.%I FOR VALUES FROM (%L) TO (%L)',
        name, month::timestamp AT TIME ZONE zone, (month + INTERVAL '1 month') AT TIME ZONE zone);
    EXECUTE format('ALTER TABLE scan.%I DROP CONSTRAINT bounds', name);
    RETURN name;
END
$$;

-- Drops the oldest partition of which no scan is kept. Returns its name, or null when there is none. Scans wait while it is taken out of the
-- catalogue, and not while its files are deleted, which comes after the commit.
CREATE FUNCTION scan.drop_partition(kept_months integer) RETURNS text
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET lock_timeout = '200ms' AS $$
DECLARE
    kept constant date := scan.kept_from(kept_months);
    name text;
BEGIN
    SELECT c.relname INTO name
      FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
     WHERE i.inhparent = 'scan.scan'::regclass AND c.relname ~ '^scan_[0-9]{4}_[0-9]{2}$'
       AND to_date(substr(c.relname, 6), 'YYYY_MM') + INTERVAL '1 month' <= kept
     ORDER BY c.relname LIMIT 1;
    IF name IS NOT NULL THEN
        EXECUTE format('DROP TABLE scan.%I', name);
    END IF;
    RETURN name;
END
$$;

-- Adds to the sums of days and places what they lack of some days of some code lots. Sums of hours are written by every release, so what sums of days lack
-- is what a node of a release without them brought; what places lack is then counted scan by scan. It is added, never set: whatever nodes bring
-- meanwhile is in both sums or in none, and the difference stays the same. It is added like the sum of a node, so that it is folded like one.
CREATE FUNCTION scan.settle(lots integer[], days date[]) RETURNS bigint
    LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    zone constant text := 'Asia/Ho_Chi_Minh';
    settled bigint;
BEGIN
    -- One at a time, and what follows sees what the one before has added: else it were added twice.
    PERFORM pg_advisory_xact_lock(hashtextextended('upkeep of scans', 0));
    WITH pair AS (SELECT p.code_lot_id, p.day FROM unnest(lots, days) AS p (code_lot_id, day)),
    told AS (
        SELECT p.code_lot_id, p.day, h.verdict, sum(h.count) AS count
          FROM pair p JOIN scan.hour_count h ON h.code_lot_id = p.code_lot_id
           AND h.hour >= p.day::timestamp AT TIME ZONE zone AND h.hour < (p.day + 1)::timestamp AT TIME ZONE zone
         GROUP BY p.code_lot_id, p.day, h.verdict),
    counted AS (
        SELECT p.code_lot_id, p.day, d.verdict, sum(d.count) AS count
          FROM pair p JOIN scan.day_count d ON d.code_lot_id = p.code_lot_id AND d.day = p.day
         GROUP BY p.code_lot_id, p.day, d.verdict),
    added AS (
        INSERT INTO scan.day_count AS c (code_lot_id, day, node, verdict, count)
        SELECT t.code_lot_id, t.day, 'settled', t.verdict, t.count - coalesce(d.count, 0)
          FROM told t LEFT JOIN counted d USING (code_lot_id, day, verdict)
         WHERE t.count > coalesce(d.count, 0)
         ORDER BY t.code_lot_id, t.day, t.verdict
        ON CONFLICT (code_lot_id, day, node, verdict) DO UPDATE SET count = c.count + excluded.count
        RETURNING 1)
    SELECT count(*) INTO settled FROM added;

    WITH short AS (
        SELECT p.code_lot_id, p.day FROM unnest(lots, days) AS p (code_lot_id, day)
         WHERE (SELECT coalesce(sum(c.count), 0) FROM scan.place_count c WHERE c.code_lot_id = p.code_lot_id AND c.day = p.day)
             < (SELECT coalesce(sum(d.count), 0) FROM scan.day_count d WHERE d.code_lot_id = p.code_lot_id AND d.day = p.day)),
    told AS (
        SELECT p.code_lot_id, p.day, coalesce(s.place, '') AS place, count(*) AS count
          FROM short p JOIN scan.scan s ON s.code_lot_id = p.code_lot_id
           AND s.at >= p.day::timestamp AT TIME ZONE zone AND s.at < (p.day + 1)::timestamp AT TIME ZONE zone
         GROUP BY p.code_lot_id, p.day, coalesce(s.place, '')),
    counted AS (
        SELECT p.code_lot_id, p.day, c.place, sum(c.count) AS count
          FROM short p JOIN scan.place_count c ON c.code_lot_id = p.code_lot_id AND c.day = p.day
         GROUP BY p.code_lot_id, p.day, c.place)
    INSERT INTO scan.place_count AS c (code_lot_id, day, node, place, count)
    SELECT t.code_lot_id, t.day, 'settled', t.place, t.count - coalesce(k.count, 0)
      FROM told t LEFT JOIN counted k USING (code_lot_id, day, place)
     WHERE t.count > coalesce(k.count, 0)
     ORDER BY t.code_lot_id, t.day, t.place
    ON CONFLICT (code_lot_id, day, node, place) DO UPDATE SET count = c.count + excluded.count;
    RETURN settled;
END
$$;

-- Makes sums of days whole that are not folded yet; returns how many sums lacked something.
CREATE FUNCTION scan.settle_counts() RETURNS bigint
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET lock_timeout = '200ms' AS $$
DECLARE
    lots integer[];
    days date[];
BEGIN
    SELECT array_agg(p.code_lot_id), array_agg(p.day) INTO lots, days FROM (
        SELECT DISTINCT h.code_lot_id, (h.hour AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS day FROM scan.hour_count h WHERE h.node <> '') p;
    RETURN scan.settle(lots, days);
END
$$;

-- Folds the sums of nodes into one, of days that are over, and adds them to those of the establishment and of the city: who reads a year reads a row a day
-- and not one for each node and code lot. About 20,000 sums of hours at a time; returns how many were folded. What comes later still is folded later.
-- Days and places are settled before they are folded.
CREATE FUNCTION scan.fold_counts() RETURNS integer
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET lock_timeout = '200ms' AS $$
DECLARE
    zone constant text := 'Asia/Ho_Chi_Minh';
    today constant timestamptz := (clock_timestamp() AT TIME ZONE zone)::date::timestamp AT TIME ZONE zone;
    lots integer[];
    days date[];
    folded integer;
BEGIN
    SELECT array_agg(p.code_lot_id), array_agg(p.day) INTO lots, days FROM (
        SELECT DISTINCT o.code_lot_id, (o.hour AT TIME ZONE zone)::date AS day
          FROM (SELECT h.code_lot_id, h.hour FROM scan.hour_count h WHERE h.node <> '' AND h.hour < today ORDER BY h.hour LIMIT 20000) o) p;

    WITH gone AS (
        DELETE FROM scan.hour_count h USING unnest(lots, days) AS p (code_lot_id, day)
         WHERE h.code_lot_id = p.code_lot_id AND h.hour >= p.day::timestamp AT TIME ZONE zone AND h.hour < (p.day + 1)::timestamp AT TIME ZONE zone
           AND h.node <> ''
        RETURNING h.code_lot_id, h.hour, h.verdict, h.count),
    kept AS (
        INSERT INTO scan.hour_count AS c (code_lot_id, hour, node, verdict, count)
        SELECT g.code_lot_id, g.hour, '', g.verdict, sum(g.count) FROM gone g GROUP BY 1, 2, 4 ORDER BY 1, 2, 4
        ON CONFLICT (code_lot_id, hour, node, verdict) DO UPDATE SET count = c.count + excluded.count),
    added AS (
        INSERT INTO scan.unit_hour_count AS c (unit_id, hour, verdict, count)
        SELECT u.id, g.hour, g.verdict, sum(g.count)
          FROM gone g JOIN portal.code_lot l ON l.id = g.code_lot_id CROSS JOIN LATERAL (VALUES (l.establishment_id), (0)) AS u (id)
         GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
        ON CONFLICT (unit_id, hour, verdict) DO UPDATE SET count = c.count + excluded.count)
    SELECT count(*) INTO folded FROM gone;

    PERFORM scan.settle(lots, days);

    WITH gone AS (
        DELETE FROM scan.day_count d USING unnest(lots, days) AS p (code_lot_id, day)
         WHERE d.code_lot_id = p.code_lot_id AND d.day = p.day AND d.node <> ''
        RETURNING d.code_lot_id, d.day, d.verdict, d.count),
    added AS (
        INSERT INTO scan.unit_day_count AS c (unit_id, day, verdict, count)
        SELECT u.id, g.day, g.verdict, sum(g.count)
          FROM gone g JOIN portal.code_lot l ON l.id = g.code_lot_id CROSS JOIN LATERAL (VALUES (l.establishment_id), (0)) AS u (id)
         GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
        ON CONFLICT (unit_id, day, verdict) DO UPDATE SET count = c.count + excluded.count)
    INSERT INTO scan.day_count AS c (code_lot_id, day, node, verdict, count)
    SELECT g.code_lot_id, g.day, '', g.verdict, sum(g.count) FROM gone g GROUP BY 1, 2, 4 ORDER BY 2, 1, 4
    ON CONFLICT (code_lot_id, day, node, verdict) DO UPDATE SET count = c.count + excluded.count;

    WITH gone AS (
        DELETE FROM scan.place_count k USING unnest(lots, days) AS p (code_lot_id, day)
         WHERE k.code_lot_id = p.code_lot_id AND k.day = p.day AND k.node <> ''
        RETURNING k.code_lot_id, k.day, k.place, k.count),
    added AS (
        INSERT INTO scan.unit_place_count AS c (unit_id, day, place, count)
        SELECT u.id, g.day, g.place, sum(g.count)
          FROM gone g JOIN portal.code_lot l ON l.id = g.code_lot_id CROSS JOIN LATERAL (VALUES (l.establishment_id), (0)) AS u (id)
         GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
        ON CONFLICT (unit_id, day, place) DO UPDATE SET count = c.count + excluded.count)
    INSERT INTO scan.place_count AS c (code_lot_id, day, node, place, count)
    SELECT g.code_lot_id, g.day, '', g.place, sum(g.count) FROM gone g GROUP BY 1, 2, 4 ORDER BY 2, 1, 4
    ON CONFLICT (code_lot_id, day, node, place) DO UPDATE SET count = c.count + excluded.count;
    RETURN folded;
END
$$;

-- Forgets what is of no use any more, at most 10,000 rows of each kind at a time; returns how many rows.
--   Batches that came more than 90 days ago, but never the last of a run of a node: by it the node knows, even years later, what is taken, and
--   sends nothing before it again.
--   Sums of hours of more than 13 months ago; the sums of days stay for ever, and so does how often each stamp was scanned.
--   Scans in the default partition that are older than any that are kept: those of a node whose clock was wrong.
CREATE FUNCTION scan.forget_old(kept_months integer) RETURNS integer
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET lock_timeout = '200ms' AS $$
DECLARE
    kept constant timestamptz := scan.kept_from(kept_months)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh';
    hours_kept constant timestamptz := scan.kept_from(13)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh';
    batches integer;
    hours integer;
    unit_hours integer;
    strays integer;
BEGIN
    -- From one run, and from one code lot, to the next by the index of the key: there is no other, and what is old stands first in each.
    WITH RECURSIVE run AS (
        (SELECT b.node, b.boot FROM scan.batch b ORDER BY b.node, b.boot LIMIT 1)
        UNION ALL
        SELECT n.node, n.boot FROM run r CROSS JOIN LATERAL (
            SELECT b.node, b.boot FROM scan.batch b WHERE (b.node, b.boot) > (r.node, r.boot) ORDER BY b.node, b.boot LIMIT 1) n),
    old AS (
        SELECT o.node, o.boot, o.first_sequence
          FROM run r
         CROSS JOIN LATERAL (SELECT max(b.first_sequence) AS first_sequence FROM scan.batch b WHERE b.node = r.node AND b.boot = r.boot) last
         CROSS JOIN LATERAL (
            SELECT b.node, b.boot, b.first_sequence, b.received_at FROM scan.batch b
             WHERE b.node = r.node AND b.boot = r.boot AND b.first_sequence < last.first_sequence
             ORDER BY b.first_sequence LIMIT 10000) o
         WHERE o.received_at < clock_timestamp() - INTERVAL '90 days'
         LIMIT 10000)
    DELETE FROM scan.batch b USING old o WHERE b.node = o.node AND b.boot = o.boot AND b.first_sequence = o.first_sequence;
    GET DIAGNOSTICS batches = ROW_COUNT;

    WITH RECURSIVE lot AS (
        SELECT min(h.code_lot_id) AS id FROM scan.hour_count h
        UNION ALL
        SELECT (SELECT min(h.code_lot_id) FROM scan.hour_count h WHERE h.code_lot_id > l.id) FROM lot l WHERE l.id IS NOT NULL),
    old AS (
        SELECT o.code_lot_id, o.hour, o.node, o.verdict
          FROM lot l CROSS JOIN LATERAL (
            SELECT h.code_lot_id, h.hour, h.node, h.verdict FROM scan.hour_count h
             WHERE h.code_lot_id = l.id AND h.hour < hours_kept ORDER BY h.hour LIMIT 10000) o
         LIMIT 10000)
    DELETE FROM scan.hour_count h USING old o
     WHERE h.code_lot_id = o.code_lot_id AND h.hour = o.hour AND h.node = o.node AND h.verdict = o.verdict;
    GET DIAGNOSTICS hours = ROW_COUNT;

    WITH RECURSIVE unit AS (
        SELECT min(h.unit_id) AS id FROM scan.unit_hour_count h
        UNION ALL
        SELECT (SELECT min(h.unit_id) FROM scan.unit_hour_count h WHERE h.unit_id > l.id) FROM unit l WHERE l.id IS NOT NULL),
    old AS (
        SELECT o.unit_id, o.hour, o.verdict
          FROM unit l CROSS JOIN LATERAL (
            SELECT h.unit_id, h.hour, h.verdict FROM scan.unit_hour_count h
             WHERE h.unit_id = l.id AND h.hour < hours_kept ORDER BY h.hour LIMIT 10000) o
         LIMIT 10000)
    DELETE FROM scan.unit_hour_count h USING old o WHERE h.unit_id = o.unit_id AND h.hour = o.hour AND h.verdict = o.verdict;
    GET DIAGNOSTICS unit_hours = ROW_COUNT;

    DELETE FROM scan.scan_other s WHERE s.ctid = ANY (ARRAY(SELECT o.ctid FROM scan.scan_other o WHERE o.at < kept LIMIT 10000));
    GET DIAGNOSTICS strays = ROW_COUNT;
    RETURN batches + hours + unit_hours + strays;
END
$$;

REVOKE ALL ON FUNCTION scan.kept_from(integer), scan.settle(integer[], date[]), scan.add_partition(integer), scan.drop_partition(integer),
    scan.settle_counts(), scan.fold_counts(), scan.forget_old(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION scan.add_partition(integer), scan.drop_partition(integer), scan.settle_counts(), scan.fold_counts(),
    scan.forget_old(integer) TO portal_app;
