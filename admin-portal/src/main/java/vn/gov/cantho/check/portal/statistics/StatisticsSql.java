package vn.gov.cantho.check.portal.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

/** The statements of a dashboard. They stand in files, for the load tests measure them word by word. */
final class StatisticsSql {

    static final String SCOPE = read("scope");
    static final String TOTALS = read("totals");
    static final String SUMS = read("sums");
    static final String TOPS = read("tops");
    static final String PLACES = read("places");
    static final String HOURS = read("hours");

    private StatisticsSql() {}

    private static String read(String name) {
        var file = "/sql/statistics/" + name + ".sql";
        try (var stream = Objects.requireNonNull(StatisticsSql.class.getResourceAsStream(file), file)) {
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return Pattern.compile("(?m)^--.*$").matcher(text).replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
