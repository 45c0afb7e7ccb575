package vn.gov.cantho.check.portal.productionlots;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSql;
import vn.gov.cantho.check.portal.products.ProductId;

/** Products as a lot sees them. */
@Repository
class LotProductRepository {

    private static final String COLUMNS = """
            SELECT p.id AS product_id, p.establishment_id, v.name_vi, coalesce(p.gtin, p.local_code) AS product_code,
                   p.published_version IS NOT NULL AS approved, v.image_sha256 IS NOT NULL AS pictured
            FROM portal.product p
            """ + LotRows.PRODUCT_VERSION;
    private static final String MATCHING = """
            WHERE p.establishment_id = :establishment AND v.search LIKE '%' || extension.search_form(:filter) || '%'
            ORDER BY v.name_vi, p.id
            """;

    private final JdbcClient database;

    LotProductRepository(JdbcClient database) {
        this.database = database;
    }

    List<LotProduct> find(long establishmentId, ListQuery query) {
        return ListSql.window(database, COLUMNS + MATCHING, query)
                .param("establishment", establishmentId)
                .query(LotRows::toProduct)
                .list();
    }

    Optional<LotProduct> find(ProductId id) {
        return database.sql(COLUMNS + "WHERE p.id = :id")
                .param("id", id.value())
                .query(LotRows::toProduct)
                .optional();
    }
}
