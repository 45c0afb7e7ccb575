-- Sums of months (decision 0023): which lots were scanned most in a year is added up code lot by code lot, and a month is one row where its days are a hundred.

-- Of days that are folded, all verdicts together. They stay for ever, as the sums of days do.
CREATE TABLE scan.month_count (
    code_lot_id  integer NOT NULL,
    month        date NOT NULL CHECK (extract(day FROM month) = 1),
    count        bigint NOT NULL CHECK (count >= 1),
    PRIMARY KEY (code_lot_id, month) INCLUDE (count)
);
ALTER TABLE scan.month_count SET (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_vacuum_scale_factor = 0.02);

GRANT SELECT ON scan.month_count TO portal_app;

ALTER TABLE scan.month_count ENABLE ROW LEVEL SECURITY;
ALTER TABLE scan.month_count FORCE ROW LEVEL SECURITY;
CREATE POLICY reach ON scan.month_count FOR SELECT TO portal_app USING (code_lot_id IN (SELECT c.id FROM portal.code_lot c));
CREATE POLICY upkeep ON scan.month_count FOR ALL TO migrator USING (true) WITH CHECK (true);

-- Nobody folds meanwhile.
DO $$ BEGIN PERFORM pg_advisory_xact_lock(hashtextextended('upkeep of scans', 0)); END $$;
INSERT INTO scan.month_count (code_lot_id, month, count)
SELECT d.code_lot_id, date_trunc('month', d.day)::date, sum(d.count) FROM scan.day_count d WHERE d.node = '' GROUP BY 1, 2 ORDER BY 1, 2;

-- Folds the sums of nodes into one, of days that are over, and adds them to those of the establishment and of the city: who reads a year reads a row a day
-- and not one for each node and code lot. About 20,000 sums of hours at a time; returns how many were folded. What comes later still is folded later.
-- Days and places are settled before they are folded. Months are set from the days that are folded, never added to: one that misses something, because a
-- portal folded by the function of before this migration, is right again with the next day of that month.
CREATE OR REPLACE FUNCTION scan.fold_counts() RETURNS integer
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

    INSERT INTO scan.month_count AS c (code_lot_id, month, count)
    SELECT p.code_lot_id, p.month, sum(d.count)
      FROM (SELECT DISTINCT l.code_lot_id, date_trunc('month', l.day)::date AS month FROM unnest(lots, days) AS l (code_lot_id, day)) p
      JOIN scan.day_count d ON d.code_lot_id = p.code_lot_id AND d.day >= p.month AND d.day < p.month + INTERVAL '1 month' AND d.node = ''
     GROUP BY p.code_lot_id, p.month ORDER BY p.code_lot_id, p.month
    ON CONFLICT (code_lot_id, month) DO UPDATE SET count = excluded.count WHERE c.count <> excluded.count;

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
