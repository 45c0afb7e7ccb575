package vn.gov.cantho.check.load.recall;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import vn.gov.cantho.check.contract.status.Change;
import vn.gov.cantho.check.contract.status.Notice;
import vn.gov.cantho.check.contract.status.StatusEvent;
import vn.gov.cantho.check.contract.status.StatusEventFormat;
import vn.gov.cantho.check.contract.status.Subject;
import vn.gov.cantho.check.load.target.DemoLot;
import vn.gov.cantho.check.load.target.NoTargetException;

/**
 * Recalls one lot and restores it, by the function and with the rights that the portal does it with. Only the feed
 * learns of it: the records of the portal show no recall, because no two persons decided one.
 */
public final class RecallDesk implements AutoCloseable {

    private static final String FIND = """
            SELECT l.id
              FROM publication.production_lot l
              JOIN publication.product p ON p.id = l.product_id
             WHERE p.gtin = ? AND l.number = ? AND l.published
            """;
    private static final String LIVING_NODES =
            "SELECT count(*) FROM publication.node WHERE at > now() - INTERVAL '5 seconds'";
    private static final String WHICH = "; is CHECK_POSTGRES_PORT that of the stack in CHECK_STATE_DIR?";
    private static final String EMIT = "SELECT publication.emit(?::jsonb)";

    private final DataSource database;
    private final InstantSource clock;
    private final Subject lot;
    private boolean recalled;

    private RecallDesk(DataSource database, InstantSource clock, Subject lot) {
        this.database = database;
        this.clock = clock;
        this.lot = lot;
    }

    /**
     * Sits down at a database.
     *
     * @param database connects with the portal's rights
     * @throws NoTargetException if it is not the database of a running stack that has this lot
     */
    public static RecallDesk open(DataSource database, DemoLot lot, InstantSource clock) throws SQLException {
        try (var connection = database.getConnection()) {
            requireLivingNode(connection);
            return new RecallDesk(database, clock, Subject.of(Subject.Kind.PRODUCTION_LOT, id(connection, lot)));
        }
    }

    /**
     * When a decision was made.
     *
     * @param asked {@link System#nanoTime} just before the commit was asked for: the decision holds no sooner
     * @param acknowledged when the commit had been acknowledged: whoever asks the feed from then on hears of it
     */
    public record Decision(long asked, Instant acknowledged) {}

    /** Recalls the lot. */
    public synchronized Decision recall() throws SQLException {
        recalled = true;
        var now = now();
        var notice = new Notice(
                "Thử tải: lô này được thu hồi và khôi phục tự động.",
                "Không cần làm gì; đây là dữ liệu mẫu.",
                "00/QĐ-THU-TAI",
                "Bộ thử tải",
                now);
        return emit(new StatusEvent(lot, Change.RECALLED, 0, Optional.of(notice), now));
    }

    /** Restores the lot. */
    public synchronized void restore() throws SQLException {
        emit(new StatusEvent(lot, Change.CLEARED, 0, Optional.empty(), now()));
        recalled = false;
    }

    /** Restores the lot if it is still recalled. Safe to repeat. */
    @Override
    public synchronized void close() throws SQLException {
        if (recalled) {
            restore();
        }
    }

    /** A connection of its own for each decision: one that broke must not keep a lot recalled. */
    private Decision emit(StatusEvent event) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(EMIT)) {
            connection.setAutoCommit(false);
            statement.setString(1, events(event));
            statement.execute();
            var asked = System.nanoTime();
            connection.commit();
            return new Decision(asked, clock.instant());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String events(StatusEvent event) {
        var subject = event.subject();
        return JsonNodeFactory.instance
                .arrayNode()
                .add(new ObjectMapper()
                        .valueToTree(Map.of(
                                "kind", subject.kind().name(),
                                "id", subject.id(),
                                "from", subject.from(),
                                "to", subject.to(),
                                "change", event.change().name(),
                                "body", StatusEventFormat.write(event))))
                .toString();
    }

    private static void requireLivingNode(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(LIVING_NODES);
                var rows = statement.executeQuery()) {
            if (!rows.next() || rows.getInt(1) == 0) {
                throw new NoTargetException("No resolver reads the feed of this database" + WHICH);
            }
        }
    }

    private static long id(Connection connection, DemoLot lot) throws SQLException {
        try (var statement = connection.prepareStatement(FIND)) {
            statement.setString(1, lot.gtin());
            statement.setString(2, lot.number());
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new NoTargetException("This database has no lot " + lot + WHICH);
                }
                return rows.getLong(1);
            }
        }
    }
}
