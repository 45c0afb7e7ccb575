package vn.gov.cantho.check.portal.suspicions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSql;

/** Thresholds as rows: those of all products, and those of some that differ. */
@Repository
class ThresholdRepository {

    private static final String FIND = """
            SELECT h.product_id, h.sign, h.watched, h.least, h.window_hours, h.distance_km, h.speed_kmh, h.version
              FROM portal.suspicion_threshold h
            """;

    private static final String CHANGE = """
            UPDATE portal.suspicion_threshold
               SET watched = :watched, least = :least, window_hours = :hours, distance_km = :distance, speed_kmh = :speed,
                   version = version + 1
             WHERE product_id IS NOT DISTINCT FROM CAST(:product AS bigint) AND sign = :sign AND version = :version
            """;

    private static final String ADD = """
            INSERT INTO portal.suspicion_threshold (establishment_id, product_id, sign, watched, least, window_hours, distance_km, speed_kmh)
            SELECT p.establishment_id, p.id, :sign, :watched, :least, :hours, :distance, :speed
              FROM portal.product p
             WHERE p.id = CAST(:product AS bigint)
            ON CONFLICT DO NOTHING
            """;

    private static final String PRODUCTS = """
            SELECT p.id, p.establishment_id, v.name_vi, u.name AS establishment_name
              FROM portal.product p
              JOIN portal.product_version v ON v.establishment_id = p.establishment_id AND v.product_id = p.id
               AND v.number = p.published_version
              JOIN portal.unit u ON u.id = p.establishment_id
             WHERE TRUE
            """;

    private final JdbcClient database;

    ThresholdRepository(JdbcClient database) {
        this.database = database;
    }

    /** Every threshold there is, for the reader. */
    AllThresholds all() {
        var ofAll = new EnumMap<Sign, Thresholds>(Sign.class);
        var ofProducts = new HashMap<Long, Map<Sign, Thresholds>>();
        database.sql(FIND).query(row -> {
            var product = row.getObject("product_id", Long.class);
            var thresholds = read(row, 0);
            if (product == null) {
                ofAll.put(thresholds.sign(), thresholds);
            } else {
                ofProducts
                        .computeIfAbsent(product, _ -> new EnumMap<>(Sign.class))
                        .put(thresholds.sign(), thresholds);
            }
        });
        return new AllThresholds(ofAll, ofProducts);
    }

    /** What holds for all products. */
    List<Thresholds> ofAll() {
        return database.sql(FIND + " WHERE h.product_id IS NULL ORDER BY h.id")
                .query(ThresholdRepository::read)
                .list();
    }

    /** What a product has of its own. */
    List<Thresholds> of(long product) {
        return database.sql(FIND + " WHERE h.product_id = :product ORDER BY h.id")
                .param("product", product)
                .query(ThresholdRepository::read)
                .list();
    }

    /** Changes a row; returns false when it has moved on since it was read, or is not ours to change. */
    boolean change(Optional<Long> product, Thresholds thresholds) {
        return statement(CHANGE, product, thresholds)
                        .param("version", thresholds.version())
                        .update()
                == 1;
    }

    /** Gives a product a row of its own; returns false when it has one, or is not ours. */
    boolean add(long product, Thresholds thresholds) {
        return statement(ADD, Optional.of(product), thresholds).update() == 1;
    }

    /** Takes a row of its own from a product; returns false when it has none. */
    boolean remove(long product, Sign sign) {
        return database.sql("DELETE FROM portal.suspicion_threshold WHERE product_id = :product AND sign = :sign")
                        .param("product", product)
                        .param("sign", sign.name())
                        .update()
                == 1;
    }

    List<ProductChoice> products(ListQuery query) {
        var matching = " AND (" + ListSql.matches("v.search") + " OR " + ListSql.matches("u.search")
                + ") ORDER BY v.name_vi, p.id";
        return ListSql.window(database, PRODUCTS + matching, query)
                .query(ThresholdRepository::product)
                .list();
    }

    Optional<ProductChoice> product(long id) {
        return database.sql(PRODUCTS + " AND p.id = :id")
                .param("id", id)
                .query(ThresholdRepository::product)
                .optional();
    }

    private JdbcClient.StatementSpec statement(String sql, Optional<Long> product, Thresholds thresholds) {
        return database.sql(sql)
                .param("product", product.orElse(null), Types.BIGINT)
                .param("sign", thresholds.sign().name())
                .param("watched", thresholds.watched())
                .param("least", thresholds.least())
                .param("hours", thresholds.windowHours())
                .param("distance", thresholds.distanceKm())
                .param("speed", thresholds.speedKmh());
    }

    private static ProductChoice product(ResultSet row, int number) throws SQLException {
        return new ProductChoice(
                row.getLong("id"),
                row.getLong("establishment_id"),
                row.getString("name_vi"),
                row.getString("establishment_name"));
    }

    private static Thresholds read(ResultSet row, int number) throws SQLException {
        return new Thresholds(
                Sign.valueOf(row.getString("sign")),
                row.getBoolean("watched"),
                row.getInt("least"),
                row.getInt("window_hours"),
                row.getInt("distance_km"),
                row.getInt("speed_kmh"),
                row.getInt("version"));
    }

    /** The thresholds of all products and those of some. */
    record AllThresholds(Map<Sign, Thresholds> ofAll, Map<Long, Map<Sign, Thresholds>> ofProducts) {

        /** What holds for a product; empty where the sign is not watched. */
        Optional<Thresholds> of(Optional<Long> product, Sign sign) {
            return product.map(ofProducts::get)
                    .map(own -> own.get(sign))
                    .or(() -> Optional.ofNullable(ofAll.get(sign)))
                    .filter(Thresholds::watched);
        }

        int longestHours() {
            var own = ofProducts.values().stream().flatMap(signs -> signs.values().stream());
            return java.util.stream.Stream.concat(ofAll.values().stream(), own)
                    .filter(Thresholds::watched)
                    .mapToInt(Thresholds::windowHours)
                    .max()
                    .orElse(1);
        }
    }
}
