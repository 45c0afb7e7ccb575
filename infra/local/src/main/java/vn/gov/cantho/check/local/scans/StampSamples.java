package vn.gov.cantho.check.local.scans;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import vn.gov.cantho.check.contract.code.StampCode;
import vn.gov.cantho.check.contract.code.StampCodes;
import vn.gov.cantho.check.contract.status.Subject;
import vn.gov.cantho.check.local.scans.CodeLotFacts.Serials;

/**
 * Stamps of a database, sorted by the verdict they show today. Read from what is published, not from what was loaded, so
 * that the samples stay right after people have recalled, lifted and activated.
 *
 * @param byVerdict codes of 20 characters; every verdict has a key
 * @param valid all codes that are valid, up to a bound a lot
 */
public record StampSamples(Map<Expected, List<String>> byVerdict, List<String> valid) {

    private static final int SERIALS_A_LOT_MAX = 20_000;
    private static final int SAMPLES_A_LOT_MAX = 30;
    private static final int UNKNOWN_SAMPLES = 5;

    private static final String CODE_LOTS = """
            SELECT c.id, c.size, k.key_id, c.establishment_id, c.production_lot_id, l.product_id,
                   coalesce(l.published AND p.published, false) AS shown, l.content ->> 'expiresOn' AS expires_on
              FROM publication.code_lot c
              JOIN portal.code_lot k ON k.id = c.id
              LEFT JOIN publication.production_lot l ON l.id = c.production_lot_id
              LEFT JOIN publication.product p ON p.id = l.product_id
             ORDER BY c.id
            """;

    private static final String ACTIVATED = """
            SELECT c.id, lower(serials), upper(serials) - 1
              FROM publication.code_lot c CROSS JOIN LATERAL unnest(c.activated) AS serials
            """;

    /**
     * Reads the samples.
     *
     * @param database connects past row-level security
     * @param today the day in Cần Thơ
     */
    public static StampSamples read(DataSource database, StampCodes codes, LocalDate today) throws SQLException {
        try (var connection = database.getConnection()) {
            var collection = new Collection(codes, today);
            for (var lot : lots(connection)) {
                collection.add(lot);
            }
            return collection.samples();
        }
    }

    private static List<CodeLotFacts> lots(Connection connection) throws SQLException {
        var standings = Standings.read(connection);
        var activated = activated(connection);
        var lots = new ArrayList<CodeLotFacts>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(CODE_LOTS)) {
            while (rows.next()) {
                lots.add(lot(rows, standings, activated));
            }
        }
        return lots;
    }

    private static CodeLotFacts lot(ResultSet row, Standings standings, Map<Integer, List<Serials>> activated)
            throws SQLException {
        var id = row.getInt("id");
        var chain = new ArrayList<Subject>();
        chain.add(Subject.of(Subject.Kind.CODE_LOT, id));
        chain.add(Subject.of(Subject.Kind.ESTABLISHMENT, row.getLong("establishment_id")));
        chain.add(Subject.of(Subject.Kind.UNIT, row.getLong("establishment_id")));
        var lot = row.getLong("production_lot_id");
        var bound = !row.wasNull();
        if (bound) {
            chain.add(Subject.of(Subject.Kind.PRODUCTION_LOT, lot));
            chain.add(Subject.of(Subject.Kind.PRODUCT, row.getLong("product_id")));
        }
        return new CodeLotFacts(
                id,
                row.getInt("size"),
                row.getInt("key_id"),
                bound,
                row.getBoolean("shown"),
                Optional.ofNullable(row.getString("expires_on")).map(LocalDate::parse),
                standings.worst(chain),
                activated.getOrDefault(id, List.of()),
                standings.ranges(id));
    }

    private static Map<Integer, List<Serials>> activated(Connection connection) throws SQLException {
        var activated = new HashMap<Integer, List<Serials>>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(ACTIVATED)) {
            while (rows.next()) {
                activated
                        .computeIfAbsent(rows.getInt(1), _ -> new ArrayList<>())
                        .add(new Serials(rows.getInt(2), rows.getInt(3), Expected.VALID));
            }
        }
        return activated;
    }

    /** Samples while they are gathered. */
    private static final class Collection {

        private final StampCodes codes;
        private final LocalDate today;
        private final Map<Expected, List<String>> byVerdict = new EnumMap<>(Expected.class);
        private final List<String> valid = new ArrayList<>();
        private int greatestLot;

        Collection(StampCodes codes, LocalDate today) {
            this.codes = codes;
            this.today = today;
            for (var verdict : Expected.values()) {
                byVerdict.put(verdict, new ArrayList<>());
            }
        }

        void add(CodeLotFacts lot) {
            greatestLot = Math.max(greatestLot, lot.id());
            var taken = new EnumMap<Expected, Integer>(Expected.class);
            for (var serial = 0; serial < Math.min(lot.size(), SERIALS_A_LOT_MAX); serial++) {
                var verdict = lot.verdict(serial, today);
                var isSample = taken.merge(verdict, 1, Integer::sum) <= SAMPLES_A_LOT_MAX;
                if (isSample || verdict == Expected.VALID) {
                    keep(codes.write(new StampCode(lot.id(), serial), lot.keyId()), verdict, isSample);
                }
            }
            if (byVerdict.getOrDefault(Expected.UNKNOWN, List.of()).isEmpty()) {
                keep(codes.write(new StampCode(lot.id(), lot.size()), lot.keyId()), Expected.UNKNOWN, true);
            }
        }

        private void keep(String code, Expected verdict, boolean isSample) {
            if (verdict == Expected.VALID) {
                valid.add(code);
            }
            if (isSample) {
                byVerdict.computeIfAbsent(verdict, _ -> new ArrayList<>()).add(code);
            }
        }

        /** Besides a serial that was never made: numbers of lots that were never issued. */
        StampSamples samples() {
            for (var i = 1; i < UNKNOWN_SAMPLES; i++) {
                keep(codes.write(new StampCode(greatestLot + 1000 + i, i)), Expected.UNKNOWN, true);
            }
            return new StampSamples(byVerdict, valid);
        }
    }
}
