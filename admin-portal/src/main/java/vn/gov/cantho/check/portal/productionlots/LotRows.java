package vn.gov.cantho.check.portal.productionlots;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.gov.cantho.check.portal.products.ProductId;

/** How a lot with its product, place and establishment is read from the database. */
final class LotRows {

    static final String COLUMNS = """
            SELECT l.id, l.establishment_id, u.name AS establishment_name,
                   l.product_id, v.name_vi, coalesce(p.gtin, p.local_code) AS product_code,
                   p.published_version IS NOT NULL AS approved, v.image_sha256 IS NOT NULL AS pictured,
                   l.number, l.produced_on, l.expires_on, l.quantity, l.unit_of_measure, l.place_id, w.name AS place_name,
                   l.first_in_chain, l.last_in_chain, l.published_at, l.version
            """;
    /** The product speaks with its approved version, or with its newest while none is approved. */
    static final String PRODUCT_VERSION = """
            JOIN LATERAL (
                SELECT n.name_vi, n.image_sha256, n.search
                  FROM portal.product_version n
                 WHERE n.establishment_id = p.establishment_id AND n.product_id = p.id
                 ORDER BY (n.number = p.published_version) DESC NULLS LAST, n.number DESC
                 LIMIT 1) v ON true
            """;

    static final String FROM = """
            FROM portal.production_lot l
            JOIN portal.unit u ON u.id = l.establishment_id
            JOIN portal.product p ON p.establishment_id = l.establishment_id AND p.id = l.product_id
            LEFT JOIN portal.place w ON w.establishment_id = l.establishment_id AND w.id = l.place_id
            """ + PRODUCT_VERSION;

    private LotRows() {}

    static ProductionLot toLot(ResultSet row, int number) throws SQLException {
        return new ProductionLot(
                new ProductionLotId(row.getLong("id")),
                row.getLong("establishment_id"),
                row.getString("establishment_name"),
                toProduct(row, number),
                toFacts(row),
                Optional.ofNullable(row.getString("place_name")),
                Optional.ofNullable(row.getObject("published_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getInt("version"));
    }

    static LotProduct toProduct(ResultSet row, int number) throws SQLException {
        return new LotProduct(
                new ProductId(row.getLong("product_id")),
                row.getLong("establishment_id"),
                row.getString("name_vi"),
                row.getString("product_code"),
                row.getBoolean("approved"),
                row.getBoolean("pictured"));
    }

    static Optional<Quantity> toQuantity(@Nullable BigDecimal value, @Nullable String unit) {
        return value == null || unit == null ? Optional.empty() : Optional.of(new Quantity(value, unit));
    }

    private static LotFacts toFacts(ResultSet row) throws SQLException {
        return new LotFacts(
                row.getString("number"),
                row.getObject("produced_on", LocalDate.class),
                Optional.ofNullable(row.getObject("expires_on", LocalDate.class)),
                toQuantity(row.getBigDecimal("quantity"), row.getString("unit_of_measure")),
                Optional.ofNullable(row.getObject("place_id", Long.class)).map(PlaceId::new),
                row.getBoolean("first_in_chain"),
                row.getBoolean("last_in_chain"));
    }
}
