package vn.gov.cantho.check.load.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the portal asks for one dashboard: its own files, in its order, in one transaction in the name of a unit. The names of their
 * parameters are read here as the portal reads them.
 */
final class Dashboard {

    /** In the order in which the portal asks. */
    static final List<String> PARTS = List.of("scope", "totals", "sums", "tops", "places", "hours");

    /** As many of the last days of a period as the portal shows hours of. */
    private static final int HOURS_DAYS_MAX = 92;

    private static final Pattern NAME = Pattern.compile("(?<!:):([a-z]+)");
    private static final Pattern COMMENT = Pattern.compile("(?m)^--.*$");

    private final Map<String, Part> parts = new LinkedHashMap<>();

    /** One statement. */
    private record Part(String sql, List<String> names) {}

    private Dashboard() {}

    /** Reads the files of the portal below the root of the project. */
    static Dashboard of(Path root) {
        var dashboard = new Dashboard();
        for (var part : PARTS) {
            var file = root.resolve("admin-portal/src/main/resources/sql/statistics/" + part + ".sql");
            try {
                var sql = COMMENT.matcher(Files.readString(file)).replaceAll("");
                var names =
                        NAME.matcher(sql).results().map(name -> name.group(1)).toList();
                dashboard.parts.put(part, new Part(NAME.matcher(sql).replaceAll("?"), names));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return dashboard;
    }

    /** The names of the parameters of a part. */
    List<String> names(String part) {
        return part(part).names();
    }

    /**
     * Asks for everything; returns how long each part took, in nanoseconds.
     *
     * @param unit in whose name
     * @param days how long the period is that ends today
     */
    Map<String, Long> ask(Connection portal, long unit, int days) throws SQLException {
        var today = LocalDate.now(ZoneId.systemDefault());
        var values = new HashMap<String, Object>(Map.of("to", today, "today", today));
        var taken = new LinkedHashMap<String, Long>();
        portal.setAutoCommit(false);
        try (var acting = portal.prepareStatement("SELECT set_config('check.acting_unit', ?, true)")) {
            acting.setString(1, Long.toString(unit));
            acting.execute();
        }
        for (var part : PARTS) {
            var begun = System.nanoTime();
            var least = part.equals("hours") ? Math.min(days, HOURS_DAYS_MAX) : days;
            values.put("from", today.minusDays(least - 1L));
            var first = ask(portal, part(part), values);
            taken.put(part, System.nanoTime() - begun);
            if (part.equals("scope")) {
                values.putAll(first);
            }
        }
        portal.commit();
        return taken;
    }

    private Part part(String name) {
        var part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException("there is no part " + name);
        }
        return part;
    }

    /** The texts of the first row by their names, after all rows were read. */
    private static Map<String, String> ask(Connection portal, Part part, Map<String, Object> values)
            throws SQLException {
        var first = new HashMap<String, String>();
        try (var statement = portal.prepareStatement(part.sql())) {
            for (var index = 0; index < part.names().size(); index++) {
                set(statement, index + 1, part.names().get(index), values);
            }
            try (var rows = statement.executeQuery()) {
                var columns = rows.getMetaData();
                while (rows.next()) {
                    for (var column = 1; column <= columns.getColumnCount(); column++) {
                        var text = rows.getString(column);
                        first.putIfAbsent(columns.getColumnLabel(column), text == null ? "" : text);
                    }
                }
            }
        }
        return first;
    }

    private static void set(PreparedStatement statement, int index, String name, Map<String, Object> values)
            throws SQLException {
        var value = values.get(name);
        if (value == null) {
            statement.setNull(index, Types.BIGINT);
        } else {
            statement.setObject(index, value);
        }
    }
}
