-- How many scans today, in the last 7 and in the last 30 days.
-- Sums of units, what of their code lots is not folded yet, and folded sums of code lots that were chosen one by one: each scan is in one of them. The
-- subqueries hide from the planner how many there are: it would guess that row-level security leaves half of all rows, and read all of them.
WITH counted AS (
    SELECT u.day, u.count
      FROM scan.unit_day_count u WHERE u.unit_id = ANY (ARRAY(SELECT unnest(CAST(:units AS bigint[])))) AND u.day > CAST(:today AS date) - 30 AND u.day <= CAST(:today AS date)
    UNION ALL
    SELECT n.day, n.count
      FROM scan.day_count n WHERE n.code_lot_id = ANY (ARRAY(SELECT unnest(CAST(:lots AS integer[])))) AND n.node <> '' AND n.day > CAST(:today AS date) - 30 AND n.day <= CAST(:today AS date)
    UNION ALL
    SELECT f.day, f.count
      FROM scan.day_count f WHERE f.code_lot_id = ANY (ARRAY(SELECT unnest(CAST(:folded AS integer[])))) AND f.node = '' AND f.day > CAST(:today AS date) - 30 AND f.day <= CAST(:today AS date))
SELECT coalesce(sum(c.count) FILTER (WHERE c.day = CAST(:today AS date)), 0) AS today,
       coalesce(sum(c.count) FILTER (WHERE c.day > CAST(:today AS date) - 7), 0) AS week,
       coalesce(sum(c.count), 0) AS month
  FROM counted c
