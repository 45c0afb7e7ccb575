-- The 20 products and the 20 production lots that were scanned most in a period.
-- Of months that lie within it their sums; of the days around them, and where there are none of all days, the folded sums of days; and what is not folded yet. Each
-- scan is in one of them.
WITH summed AS MATERIALIZED (
    SELECT s.code_lot_id, sum(s.count) AS count
      FROM (SELECT CAST(:from AS date) AS first, CAST(:to AS date) + 1 AS over,
                   date_trunc('month', CAST(:from AS date) + INTERVAL '1 month' - INTERVAL '1 day')::date AS months,
                   date_trunc('month', CAST(:to AS date) + 1)::date AS rest) p
     CROSS JOIN LATERAL (
        SELECT m.code_lot_id, m.count
          FROM scan.month_count m WHERE m.code_lot_id = ANY (ARRAY(SELECT unnest(CAST(:lots AS integer[])))) AND m.month >= p.months AND m.month < p.rest
        UNION ALL
        SELECT n.code_lot_id, n.count
          FROM scan.day_count n WHERE n.code_lot_id = ANY (ARRAY(SELECT unnest(CAST(:lots AS integer[])))) AND n.node <> '' AND n.day >= p.first AND n.day < p.over
        UNION ALL
        SELECT f.code_lot_id, f.count
          FROM scan.day_count f WHERE f.code_lot_id = ANY (ARRAY(SELECT unnest(CAST(:lots AS integer[])))) AND f.node = '' AND f.day >= p.first AND f.day < least(p.months, p.over)
        UNION ALL
        SELECT l.code_lot_id, l.count
          FROM scan.day_count l WHERE l.code_lot_id = ANY (ARRAY(SELECT unnest(CAST(:lots AS integer[])))) AND l.node = '' AND l.day >= greatest(p.rest, least(p.months, p.over)) AND l.day < p.over) s
     GROUP BY s.code_lot_id),
lot AS MATERIALIZED (
    SELECT l.id, l.number, l.product_id, l.establishment_id, sum(c.count) AS count
      FROM summed c
      JOIN portal.code_lot k ON k.id = c.code_lot_id
      LEFT JOIN portal.production_lot l ON l.establishment_id = k.establishment_id AND l.id = k.production_lot_id
     GROUP BY l.id, l.number, l.product_id, l.establishment_id),
product AS (
    SELECT 'PRODUCT' AS kind, t.product_id AS id, NULL::text AS number, t.product_id, t.establishment_id, sum(t.count) AS count
      FROM lot t GROUP BY t.product_id, t.establishment_id ORDER BY count DESC, t.product_id LIMIT 20),
top AS (
    SELECT 'LOT' AS kind, t.id, t.number, t.product_id, t.establishment_id, t.count FROM lot t ORDER BY t.count DESC, t.id LIMIT 20)
SELECT b.kind, b.id, b.number, v.name_vi AS name, b.count
  FROM (SELECT p.kind, p.id, p.number, p.product_id, p.establishment_id, p.count FROM product p
        UNION ALL SELECT t.kind, t.id, t.number, t.product_id, t.establishment_id, t.count FROM top t) b
  LEFT JOIN portal.product own ON own.establishment_id = b.establishment_id AND own.id = b.product_id
  LEFT JOIN LATERAL (
    SELECT n.name_vi FROM portal.product_version n
     WHERE n.establishment_id = b.establishment_id AND n.product_id = b.product_id
     ORDER BY (n.number = own.published_version) DESC NULLS LAST, n.number DESC LIMIT 1) v ON true
 ORDER BY b.kind, b.count DESC, b.id
