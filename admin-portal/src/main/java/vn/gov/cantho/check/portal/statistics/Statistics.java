package vn.gov.cantho.check.portal.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How often stamps were scanned.
 *
 * @param period of which everything but the totals is
 * @param days each day of the period, the first first
 * @param verdicts what the pages said, the most frequent first
 * @param products the most scanned, at most {@value StatisticsRepository#TOPS_MAX}
 * @param lots the most scanned production lots, as many
 * @param places the most frequent first, where it is not known last
 * @param hoursOf the days that the hours are of: the last ones of the period
 * @param hours 24 of them, from midnight on
 */
public record Statistics(
        Period period,
        Totals totals,
        List<Day> days,
        List<Verdict> verdicts,
        List<Top> products,
        List<Top> lots,
        List<Place> places,
        Period hoursOf,
        List<Hour> hours) {

    /** From this many on the scans of a place are told; fewer might be one person's. */
    public static final int PLACE_TOLD_MIN = 5;

    public Statistics {
        days = List.copyOf(days);
        verdicts = List.copyOf(verdicts);
        products = List.copyOf(products);
        lots = List.copyOf(lots);
        places = List.copyOf(places);
        hours = List.copyOf(hours);
    }

    /** All scans of the period. */
    public long count() {
        return days.stream().mapToLong(Day::count).sum();
    }

    /**
     * Whatever the period.
     *
     * @param week today and the six days before
     * @param month today and the 29 days before
     */
    public record Totals(long today, long week, long month) {}

    /** Scans of a day. */
    public record Day(LocalDate day, long count) {}

    /** Scans that were answered with a verdict. */
    public record Verdict(String verdict, long count) {}

    /**
     * Scans of a product or of a production lot.
     *
     * @param id empty for codes that are bound to none
     * @param name of the product
     * @param number of the lot
     */
    public record Top(Optional<Long> id, Optional<String> name, Optional<String> number, long count) {}

    /**
     * Scans from a province or city.
     *
     * @param name empty where it is not known
     * @param count empty when there were few
     */
    public record Place(Optional<String> name, OptionalLong count) {

        static Place of(String name, long count) {
            return new Place(
                    Optional.of(name).filter(known -> !known.isEmpty()),
                    count < PLACE_TOLD_MIN ? OptionalLong.empty() : OptionalLong.of(count));
        }
    }

    /** Scans in an hour of the day. */
    public record Hour(int hour, long count) {}
}
