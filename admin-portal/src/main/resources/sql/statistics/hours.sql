-- Scans of some days by the hour of the day in Cần Thơ.
-- Sums of units, what of their code lots is not folded yet, and folded sums of code lots that were chosen one by one: each scan is in one of them. The
-- subqueries hide from the planner how many there are: it would guess that row-level security leaves half of all rows, and read all of them.
WITH counted AS (
    SELECT u.hour, u.count
      FROM scan.unit_hour_count u WHERE u.unit_id = ANY (ARRAY(SELECT unnest(CAST(:units AS bigint[])))) AND u.hour >= CAST(:from AS date)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'
       AND u.hour < (CAST(:to AS date) + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'
    UNION ALL
    SELECT n.hour, n.count
      FROM scan.hour_count n WHERE n.code_lot_id = ANY (ARRAY(SELECT unnest(CAST(:lots AS integer[])))) AND n.node <> '' AND n.hour >= CAST(:from AS date)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'
       AND n.hour < (CAST(:to AS date) + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'
    UNION ALL
    SELECT f.hour, f.count
      FROM scan.hour_count f WHERE f.code_lot_id = ANY (ARRAY(SELECT unnest(CAST(:folded AS integer[])))) AND f.node = '' AND f.hour >= CAST(:from AS date)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'
       AND f.hour < (CAST(:to AS date) + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')
SELECT extract(hour FROM c.hour AT TIME ZONE 'Asia/Ho_Chi_Minh')::integer AS hour, sum(c.count) AS count FROM counted c GROUP BY 1
