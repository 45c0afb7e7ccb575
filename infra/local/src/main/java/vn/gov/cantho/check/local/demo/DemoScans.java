package vn.gov.cantho.check.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.codelots.CodeLotId;

/** Scans that people made before the demonstration began, brought with the rights of a node. */
@Component
class DemoScans {

    private static final String SCAN = """
            INSERT INTO scan.scan (id, at, code_lot_id, serial, verdict, client, feed_position, node, place, latitude, longitude, fixed)
            VALUES (gen_random_uuid(), :at, :codeLot, :serial, 'VALID', :client, 0, 'demo', :place, :latitude, :longitude, true)
            """;

    private static final String COUNT = """
            INSERT INTO scan.stamp_count AS c (code_lot_id, serial, count, first_at, first_place)
            VALUES (:codeLot, :serial, 1, :at, :place)
            ON CONFLICT (code_lot_id, serial) DO UPDATE SET count = c.count + 1
            """;

    private static final String HOUR = """
            INSERT INTO scan.hour_count AS c (code_lot_id, hour, node, verdict, count)
            VALUES (:codeLot, date_trunc('hour', CAST(:at AS timestamptz), 'UTC'), 'demo', 'VALID', 1)
            ON CONFLICT (code_lot_id, hour, node, verdict) DO UPDATE SET count = c.count + 1
            """;

    private static final String DAY = """
            INSERT INTO scan.day_count AS c (code_lot_id, day, node, verdict, count)
            VALUES (:codeLot, (CAST(:at AS timestamptz) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, 'demo', 'VALID', 1)
            ON CONFLICT (code_lot_id, day, node, verdict) DO UPDATE SET count = c.count + 1
            """;

    private static final String PLACE = """
            INSERT INTO scan.place_count AS c (code_lot_id, day, node, place, count)
            VALUES (:codeLot, (CAST(:at AS timestamptz) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, 'demo', :place, 1)
            ON CONFLICT (code_lot_id, day, node, place) DO UPDATE SET count = c.count + 1
            """;

    /** A node gives up after half a second, for people wait; a loader on a machine whose disk is busy need not. */
    private static final String PATIENCE = "-c statement_timeout=30s -c lock_timeout=30s";

    private static final Duration AGO = Duration.ofHours(5);
    private static final Duration APART = Duration.ofMinutes(20);
    private static final int SCANS_OF_A_STAMP = 4;

    private final JdbcClient node;

    DemoScans(JdbcConnectionDetails details) {
        var nodes = new DriverManagerDataSource(details.getJdbcUrl(), "resolver_app", "");
        var patience = new Properties();
        patience.setProperty("options", PATIENCE);
        nodes.setConnectionProperties(patience);
        node = JdbcClient.create(nodes);
    }

    /** Has a stamp scanned in turn at two ends of the country. */
    void farApart(CodeLotId codeLot, int serial) {
        var first = Instant.now().minus(AGO);
        for (var number = 0; number < SCANS_OF_A_STAMP; number++) {
            var north = number % 2 == 1;
            scan(codeLot, serial, first.plus(APART.multipliedBy(number)), north);
        }
    }

    private void scan(CodeLotId codeLot, int serial, Instant at, boolean north) {
        var moment = at.atOffset(ZoneOffset.UTC);
        var place = north ? "Hà Nội" : "Cần Thơ";
        node.sql(SCAN)
                .param("at", moment)
                .param("codeLot", codeLot.value())
                .param("serial", serial)
                .param("client", north ? "COMPUTER" : "PHONE")
                .param("place", place)
                .param("latitude", north ? 21.0 : 10.0)
                .param("longitude", north ? 105.9 : 105.8)
                .update();
        node.sql(COUNT)
                .param("codeLot", codeLot.value())
                .param("serial", serial)
                .param("at", moment)
                .param("place", place)
                .update();
        for (var sum : List.of(HOUR, DAY, PLACE)) {
            node.sql(sum)
                    .params(Map.of("codeLot", codeLot.value(), "at", moment, "place", place))
                    .update();
        }
    }
}
