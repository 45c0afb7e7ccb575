-- Scans of a period by day, and by verdict.
-- Sums of units, what of their code lots is not folded yet, and folded sums of code lots that were chosen one by one: each scan is in one of them. The
-- subqueries hide from the planner how many there are: it would guess that row-level security leaves half of all rows, and read all of them.
WITH counted AS (
    SELECT u.day, u.verdict, u.count
      FROM scan.unit_day_count u WHERE u.unit_id = ANY (ARRAY(SELECT unnest(CAST(:units AS bigint[])))) AND u.day BETWEEN CAST(:from AS date) AND CAST(:to AS date)
    UNION ALL
    SELECT n.day, n.verdict, n.count
      FROM scan.day_count n WHERE n.code_lot_id = ANY (ARRAY(SELECT unnest(CAST(:lots AS integer[])))) AND n.node <> '' AND n.day BETWEEN CAST(:from AS date) AND CAST(:to AS date)
    UNION ALL
    SELECT f.day, f.verdict, f.count
      FROM scan.day_count f WHERE f.code_lot_id = ANY (ARRAY(SELECT unnest(CAST(:folded AS integer[])))) AND f.node = '' AND f.day BETWEEN CAST(:from AS date) AND CAST(:to AS date))
SELECT c.day, c.verdict, sum(c.count) AS count FROM counted c GROUP BY GROUPING SETS ((c.day), (c.verdict))
