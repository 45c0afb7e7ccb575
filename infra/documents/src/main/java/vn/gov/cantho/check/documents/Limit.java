package vn.gov.cantho.check.documents;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * A bound that the code has.
 *
 * @param place where it is set, as the document names it: {@code Class.CONSTANT}, or a setting
 * @param figure the bound as the document writes it
 */
public record Limit(String place, String figure) {

    private record Unit(String name, long size) {}

    private static final List<Unit> TIMES =
            List.of(new Unit("h", 3_600_000), new Unit("min", 60_000), new Unit("s", 1_000), new Unit("ms", 1));
    private static final List<Unit> SIZES =
            List.of(new Unit("GiB", 1L << 30), new Unit("MiB", 1L << 20), new Unit("KiB", 1L << 10), new Unit("B", 1));

    /** A bound in the unit that the document uses: of a time in h to ms, of a size in GiB to B, else a number. */
    public static Limit of(String place, Object value) {
        return new Limit(
                place,
                switch (value) {
                    case Duration duration -> largest(TIMES, duration.toMillis());
                    default -> figure(place, Long.parseLong(value.toString()));
                });
    }

    private static String figure(String place, long value) {
        if (place.contains("MILLIS")) {
            return largest(TIMES, value);
        }
        if (place.contains("SECONDS")) {
            return largest(TIMES, 1_000 * value);
        }
        return place.contains("BYTES") ? largest(SIZES, value) : String.format(Locale.ROOT, "%,d", value);
    }

    /** In the largest unit that leaves no rest, and in a smaller one where the figure would be a mere 1. */
    private static String largest(List<Unit> units, long value) {
        var unit = units.stream()
                .filter(each -> value >= each.size() && value % each.size() == 0)
                .findFirst()
                .orElse(units.getLast());
        return String.format(Locale.ROOT, "%,d %s", value / unit.size(), unit.name());
    }
}
