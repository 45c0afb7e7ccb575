package vn.gov.cantho.check.load.faults;

import java.sql.SQLException;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.gov.cantho.check.load.rig.PostgresServer;

/**
 * Every scan that was sent, each of a stamp that was never scanned before, so that the row of each can be told: what
 * was answered must be counted once, what was not at most once.
 */
final class Ledger {

    private static final String COUNTED = "SELECT code_lot_id, serial, count(*) FROM scan.scan GROUP BY 1, 2";
    private static final String SUMS = """
            SELECT (SELECT sum(abs(rows - s.count)) FROM (
                       SELECT coalesce(sum(count), 0) AS count FROM scan.stamp_count
                       UNION ALL SELECT coalesce(sum(count), 0) FROM scan.hour_count
                       UNION ALL SELECT coalesce(sum(count), 0) FROM scan.day_count
                       UNION ALL SELECT coalesce(sum(count), 0) FROM scan.place_count) s)
              FROM (SELECT count(*) AS rows FROM scan.scan) r""";

    private final Map<Integer, Serials> lots = new ConcurrentHashMap<>();

    /**
     * What became of the scans.
     *
     * @param answered scans that got an answer
     * @param lost of these, not counted
     * @param doubled counted more than once
     * @param strange counted and never sent
     * @param unanswered counted, sent, and not answered: the node died in between
     * @param uneven how far the sums of stamps, hours, days and places are from the rows
     */
    record Audit(long answered, long lost, long doubled, long strange, long unanswered, long uneven) {

        boolean isExact() {
            return lost == 0 && doubled == 0 && strange == 0 && uneven == 0;
        }
    }

    /** Takes a stamp of a code lot that nobody has scanned. */
    int take(int codeLot) {
        return lots.computeIfAbsent(codeLot, _ -> new Serials()).take();
    }

    /** Notes that the scan of a stamp was answered. */
    void answered(int codeLot, int serial) {
        lots.computeIfAbsent(codeLot, _ -> new Serials()).answered(serial);
    }

    /** Takes note that scans were answered and will never be counted; returns how many these are. */
    long writeOff(PostgresServer postgres) throws SQLException {
        var found = 0L;
        try (var connection = postgres.source(PostgresServer.ADMINISTRATOR).getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(COUNTED)) {
            var counted = new Serials.Counted();
            while (rows.next()) {
                counted.add(rows.getInt(1), rows.getInt(2), rows.getLong(3));
            }
            for (var lot : lots.entrySet()) {
                found += lot.getValue().keepOnly(counted.of(lot.getKey()));
            }
        }
        return found;
    }

    long answered() {
        return lots.values().stream().mapToLong(Serials::answers).sum();
    }

    /** Compares with the rows of a database, while nobody scans and all is shipped. */
    Audit audit(PostgresServer postgres) throws SQLException {
        var counted = new Serials.Counted();
        try (var connection = postgres.source(PostgresServer.ADMINISTRATOR).getConnection();
                var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery(COUNTED)) {
                while (rows.next()) {
                    counted.add(rows.getInt(1), rows.getInt(2), rows.getLong(3));
                }
            }
            try (var sums = statement.executeQuery(SUMS)) {
                sums.next();
                return counted.compare(lots, sums.getLong(1));
            }
        }
    }

    /** The stamps of one code lot, taken in order. */
    static final class Serials {

        private final BitSet answered = new BitSet();
        private int taken;

        synchronized int take() {
            return taken++;
        }

        synchronized void answered(int serial) {
            answered.set(serial);
        }

        synchronized int answers() {
            return answered.cardinality();
        }

        private synchronized int keepOnly(BitSet counted) {
            var before = answered.cardinality();
            answered.and(counted);
            return before - answered.cardinality();
        }

        private synchronized BitSet snapshot() {
            return (BitSet) answered.clone();
        }

        private synchronized boolean isTaken(int serial) {
            return serial < taken;
        }

        /** What a database has counted. */
        private static final class Counted {

            private final Map<Integer, BitSet> seen = new ConcurrentHashMap<>();
            private final Map<Integer, BitSet> again = new ConcurrentHashMap<>();

            void add(int codeLot, int serial, long count) {
                seen.computeIfAbsent(codeLot, _ -> new BitSet()).set(serial);
                if (count > 1) {
                    again.computeIfAbsent(codeLot, _ -> new BitSet()).set(serial);
                }
            }

            BitSet of(int codeLot) {
                return seen.getOrDefault(codeLot, new BitSet());
            }

            Audit compare(Map<Integer, Serials> lots, long uneven) {
                var answers = 0L;
                var lost = 0L;
                var unanswered = 0L;
                for (var lot : lots.entrySet()) {
                    var answered = lot.getValue().snapshot();
                    var rows = of(lot.getKey());
                    answers += answered.cardinality();
                    lost += minus(answered, rows).cardinality();
                    unanswered += minus(rows, answered).stream()
                            .filter(lot.getValue()::isTaken)
                            .count();
                }
                var doubled =
                        again.values().stream().mapToLong(BitSet::cardinality).sum();
                return new Audit(answers, lost, doubled, strange(lots), unanswered, uneven);
            }

            private long strange(Map<Integer, Serials> lots) {
                return seen.entrySet().stream()
                        .mapToLong(rows -> rows.getValue().stream()
                                .filter(serial -> !lots.containsKey(rows.getKey())
                                        || !lots.get(rows.getKey()).isTaken(serial))
                                .count())
                        .sum();
            }

            private static BitSet minus(BitSet from, BitSet what) {
                var left = (BitSet) from.clone();
                left.andNot(what);
                return left;
            }
        }
    }
}
