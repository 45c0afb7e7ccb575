package vn.gov.cantho.check.portal.statistics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Some days in Cần Thơ, both ends included, never more than {@value #DAYS_MAX}. */
public record Period(LocalDate from, LocalDate to) {

    /** The longest period, in days: a year, one of 366 days too. */
    public static final int DAYS_MAX = 366;

    public Period {
        if (!isPossible(from, to)) {
            throw new IllegalArgumentException("a period has 1 to 366 days");
        }
    }

    /** The days from one to another; empty when they are no period. */
    public static Optional<Period> of(LocalDate from, LocalDate to) {
        return isPossible(from, to) ? Optional.of(new Period(from, to)) : Optional.empty();
    }

    /** So many days that end with today. */
    public static Period last(int days, LocalDate today) {
        return new Period(today.minusDays(days - 1L), today);
    }

    public int days() {
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** The last days of it, no more than so many. */
    Period end(int daysMax) {
        return days() <= daysMax ? this : last(daysMax, to);
    }

    private static boolean isPossible(LocalDate from, LocalDate to) {
        return !to.isBefore(from) && ChronoUnit.DAYS.between(from, to) < DAYS_MAX;
    }
}
