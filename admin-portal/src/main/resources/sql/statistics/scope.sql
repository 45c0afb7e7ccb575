-- Whose scans are asked for, of what the acting unit may see: code lots; units whose sums are those of exactly these code lots, none when they are chosen by
-- product or lot; and the code lots whose folded sums are read one by one in their place.
SELECT coalesce(array_agg(c.id), '{}')::text AS lots,
       CASE WHEN num_nonnulls(CAST(:product AS bigint), CAST(:lot AS bigint)) > 0 THEN '{}'
            WHEN CAST(:establishment AS bigint) IS NULL
                AND EXISTS (SELECT FROM portal.unit u WHERE u.id = portal.acting_unit() AND u.type = 'CITY') THEN '{0}'
            ELSE coalesce(array_agg(DISTINCT c.establishment_id), '{}')::text END AS units,
       CASE WHEN num_nonnulls(CAST(:product AS bigint), CAST(:lot AS bigint)) > 0 THEN coalesce(array_agg(c.id), '{}')::text ELSE '{}' END AS folded
  FROM portal.code_lot c
  LEFT JOIN portal.production_lot l ON l.establishment_id = c.establishment_id AND l.id = c.production_lot_id
 WHERE (CAST(:establishment AS bigint) IS NULL OR c.establishment_id = CAST(:establishment AS bigint))
   AND (CAST(:product AS bigint) IS NULL OR l.product_id = CAST(:product AS bigint))
   AND (CAST(:lot AS bigint) IS NULL OR l.id = CAST(:lot AS bigint))
