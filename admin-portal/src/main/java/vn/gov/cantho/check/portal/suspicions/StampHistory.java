package vn.gov.cantho.check.portal.suspicions;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is known of one stamp when the rules look at it.
 *
 * @param scans oldest first
 * @param producedOn when the goods were produced that it is on
 */
record StampHistory(List<Sighting> scans, Optional<LocalDate> producedOn, Optional<PinUse> pin) {

    /** Somebody who loads a page again and again has still looked once. */
    private static final Duration ONE_LOOK = Duration.ofMinutes(1);

    StampHistory {
        scans = scans.stream().sorted(Comparator.comparing(Sighting::at)).toList();
    }

    /** The same without what was settled: only what is new beyond it makes a suspicion again. */
    StampHistory beyond(Settled settled) {
        return new StampHistory(
                scans.stream()
                        .filter(scan -> scan.at().isAfter(settled.until()))
                        .toList(),
                producedOn,
                pin.filter(use -> use.verifications() > settled.measure()));
    }

    /** The looks of people within the window that ends with the last scan, oldest first. */
    List<Sighting> looks(Thresholds thresholds, Predicate<Sighting> which) {
        if (scans.isEmpty()) {
            return List.of();
        }
        var since = scans.getLast().at().minus(Duration.ofHours(thresholds.windowHours()));
        var looks = new ArrayList<Sighting>();
        for (var scan : scans) {
            if (scan.isByPerson() && scan.at().isAfter(since) && which.test(scan) && !isSameLook(looks, scan)) {
                looks.add(scan);
            }
        }
        return looks;
    }

    private static boolean isSameLook(List<Sighting> looks, Sighting scan) {
        return looks.reversed().stream()
                .takeWhile(look -> Duration.between(look.at(), scan.at()).compareTo(ONE_LOOK) < 0)
                .anyMatch(
                        look -> client(look).equals(client(scan)) && place(look).equals(place(scan)));
    }

    private static Optional<String> client(Sighting look) {
        return look.seen().map(Sighting.Seen::client);
    }

    private static Optional<SeenPlace> place(Sighting look) {
        return look.seen().flatMap(Sighting.Seen::place);
    }

    /**
     * What officers have decided before about the same stamp and sign.
     *
     * @param until up to when what was seen is settled
     * @param measure the most that was seen then
     */
    record Settled(Instant until, int measure) {

        static final Settled NOTHING = new Settled(Instant.MIN, 0);
    }
}
