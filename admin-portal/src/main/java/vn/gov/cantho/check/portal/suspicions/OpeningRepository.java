package vn.gov.cantho.check.portal.suspicions;

import java.sql.Types;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Opens suspicions, and adds to those that are open or in force: of a stamp and a sign there is one. */
@Repository
class OpeningRepository {

    private static final String OPEN = """
            INSERT INTO portal.suspicion AS held (establishment_id, code_lot_id, serial, product_id, production_lot_id, subject_name, sign,
                                                  least, window_hours, measure, distance_km, speed_kmh, first_at, last_at)
            VALUES (:establishment, :codeLot, :serial, :product, :lot, :name, :sign,
                    :least, :hours, :measure, :distance, :speed, :firstAt, :lastAt)
            ON CONFLICT (code_lot_id, serial, sign) WHERE state IN ('OPEN', 'CONFIRMED') DO UPDATE
               SET measure = greatest(held.measure, excluded.measure), distance_km = greatest(held.distance_km, excluded.distance_km),
                   speed_kmh = greatest(held.speed_kmh, excluded.speed_kmh), last_at = greatest(held.last_at, excluded.last_at)
            RETURNING id, xmax = 0 AS opened
            """;

    private final JdbcClient database;

    OpeningRepository(JdbcClient database) {
        this.database = database;
    }

    Opened open(StampKey stamp, StampFacts facts, Thresholds thresholds, Finding found) {
        return database.sql(OPEN)
                .param("establishment", facts.establishment())
                .param("codeLot", stamp.codeLot())
                .param("serial", stamp.serial())
                .param("product", facts.product().orElse(null), Types.BIGINT)
                .param("lot", facts.lot().orElse(null), Types.BIGINT)
                .param("name", facts.name())
                .param("sign", thresholds.sign().name())
                .param("least", thresholds.least())
                .param("hours", thresholds.windowHours())
                .param("measure", found.measure())
                .param("distance", found.distanceKm())
                .param("speed", found.speedKmh())
                .param("firstAt", found.evidence().getFirst().at().atOffset(ZoneOffset.UTC))
                .param("lastAt", found.evidence().getLast().at().atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Opened(new SuspicionId(row.getLong("id")), row.getBoolean("opened")))
                .single();
    }

    /** @param isNew whether it was not there before */
    record Opened(SuspicionId id, boolean isNew) {}
}
