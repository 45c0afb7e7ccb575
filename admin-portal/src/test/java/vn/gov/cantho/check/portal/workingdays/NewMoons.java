package vn.gov.cantho.check.portal.workingdays;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * New moons by their mean course and its largest disturbances (Meeus, <i>Astronomical Algorithms</i>, chapter 49), good to a few
 * minutes: enough to hold the recorded lunar days to the sky. A lunar month begins on the day of its new moon at UTC+7.
 */
final class NewMoons {

    private static final Instant JULIAN_EPOCH_2000 = Instant.parse("2000-01-01T12:00:00Z");
    private static final double JULIAN_DAY_2000 = 2_451_545.0;
    /** By how much the clock of the sky is ahead of ours in these years. */
    private static final Duration CLOCK_AHEAD = Duration.ofSeconds(70);

    private static final long SECONDS_OF_DAY = 86_400;

    private NewMoons() {}

    /** The day in Vietnam of the new moon that is closest to a day. */
    static LocalDate closestTo(LocalDate day) {
        var years = day.getYear() + (day.getDayOfYear() - 1) / 365.25 - 2000;
        return at(Math.round(years * 12.3685))
                .minus(CLOCK_AHEAD)
                .atOffset(ZoneOffset.ofHours(7))
                .toLocalDate();
    }

    private static Instant at(long lunation) {
        var centuries = lunation / 1236.85;
        var sun = Math.toRadians(2.5534 + 29.10535670 * lunation);
        var moon = Math.toRadians(201.5643 + 385.81693528 * lunation + 0.0107582 * centuries * centuries);
        var latitude = Math.toRadians(160.7108 + 390.67050284 * lunation - 0.0016118 * centuries * centuries);
        var eccentricity = 1 - 0.002516 * centuries;
        var julianDay = 2_451_550.09766
                + 29.530588861 * lunation
                + 0.00015437 * centuries * centuries
                - 0.40720 * Math.sin(moon)
                + 0.17241 * eccentricity * Math.sin(sun)
                + 0.01608 * Math.sin(2 * moon)
                + 0.01039 * Math.sin(2 * latitude)
                + 0.00739 * eccentricity * Math.sin(moon - sun)
                - 0.00514 * eccentricity * Math.sin(moon + sun)
                + 0.00208 * eccentricity * eccentricity * Math.sin(2 * sun);
        return JULIAN_EPOCH_2000.plusSeconds(Math.round((julianDay - JULIAN_DAY_2000) * SECONDS_OF_DAY));
    }
}
