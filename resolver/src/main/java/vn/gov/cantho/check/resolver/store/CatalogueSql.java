package vn.gov.cantho.check.resolver.store;

/** The questions for lists. Every page begins behind a row, so that the last page costs as little as the first. */
final class CatalogueSql {

    /** How like a part of a name must be to what was typed: forgives about one wrong letter in five. */
    static final String SIMILARITY_MIN = "0.4";

    private static final String MAKER = """
            e.id AS maker_id, e.revision AS maker_revision, e.content #>> '{name,vi}' AS maker_vi,
            e.content #>> '{name,en}' AS maker_en, e.content ->> 'commune' AS commune""";

    private static final String NO_PRODUCT = """
            NULL::bigint AS product_id, NULL::bigint AS product_revision, NULL AS product_vi, NULL AS product_en,
            NULL AS gtin, NULL AS local_code, NULL AS newest_lot""";

    /** A product with a local code has no page without a lot, so its newest lot is told. */
    private static final String PRODUCT = """
            p.id AS product_id, p.revision AS product_revision, p.content #>> '{name,vi}' AS product_vi,
            p.content #>> '{name,en}' AS product_en, p.gtin, p.local_code,
            CASE WHEN p.gtin IS NULL THEN (
                SELECT l.number FROM publication.production_lot l
                 WHERE l.product_id = p.id AND l.published ORDER BY l.id DESC LIMIT 1) END AS newest_lot""";

    private static final String MAKES_SOMETHING =
            "EXISTS (SELECT FROM publication.product m WHERE m.establishment_id = e.id AND m.published)";

    /** Found and put in order first; only what is shown is read whole. */
    static final String SEARCH = """
            WITH found AS (
                SELECT p.id, NULL::bigint AS establishment_id, p.name_order,
                       extension.word_similarity(extension.search_form($1), p.search) AS likeness
                  FROM publication.product p
                 WHERE p.published AND extension.search_form($1) OPERATOR(extension.<%%) p.search
                UNION ALL
                SELECT NULL, e.id, e.name_order, extension.word_similarity(extension.search_form($1), e.search)
                  FROM publication.establishment e
                 WHERE extension.search_form($1) OPERATOR(extension.<%%) e.search AND %s
                 ORDER BY likeness DESC, name_order, id, establishment_id
                 LIMIT $2)
            SELECT true AS listed, %s, %s
              FROM found f
              LEFT JOIN publication.product p ON p.id = f.id
              JOIN publication.establishment e ON e.id = coalesce(f.establishment_id, p.establishment_id)
             ORDER BY f.likeness DESC, f.name_order, f.id, f.establishment_id
            """.formatted(MAKES_SOMETHING, MAKER, PRODUCT);

    static final String PRODUCTS = """
            SELECT true AS listed, %s, %s
              FROM publication.product p
              JOIN publication.establishment e ON e.id = p.establishment_id
             WHERE p.published
               AND ($1 = 0 OR (p.name_order, p.id) > (SELECT a.name_order, a.id FROM publication.product a WHERE a.id = $1))
             ORDER BY p.name_order, p.id
             LIMIT $2
            """.formatted(MAKER, PRODUCT);

    static final String ESTABLISHMENTS = """
            SELECT true AS listed, %s, %s
              FROM publication.establishment e
             WHERE %s
               AND ($1 = 0 OR (e.name_order, e.id) > (SELECT a.name_order, a.id FROM publication.establishment a WHERE a.id = $1))
             ORDER BY e.name_order, e.id
             LIMIT $2
            """.formatted(MAKER, NO_PRODUCT, MAKES_SOMETHING);

    /** The establishment comes with every row, and alone when the page has no products. */
    static final String PRODUCTS_OF = """
            SELECT p.id IS NOT NULL AS listed, e.content AS profile, %s, %s
              FROM publication.establishment e
              LEFT JOIN publication.product p
                ON p.establishment_id = e.id AND p.published
               AND ($2 = 0 OR (p.name_order, p.id) > (SELECT a.name_order, a.id FROM publication.product a WHERE a.id = $2))
             WHERE e.id = $1 AND %s
             ORDER BY p.name_order, p.id
             LIMIT $3
            """.formatted(MAKER, PRODUCT, MAKES_SOMETHING);

    private CatalogueSql() {}
}
