package vn.gov.cantho.check.portal.suspicions;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing that was seen of a stamp.
 *
 * @param seen what was shown to whom; only of a scan
 */
public record Sighting(Kind kind, Instant at, Optional<Seen> seen) {

    /** What kind of thing. */
    public enum Kind {
        SCAN,
        /** The PIN was verified for the first time. */
        PIN_FIRST,
        /** The PIN was verified again, the last time so far. */
        PIN_AGAIN
    }

    /**
     * A scan.
     *
     * @param verdict what the page said
     * @param client what kind of program asked
     */
    public record Seen(UUID scan, String verdict, String client, Optional<SeenPlace> place) {}

    static Sighting scan(Instant at, Seen seen) {
        return new Sighting(Kind.SCAN, at, Optional.of(seen));
    }

    boolean says(String verdict) {
        return seen.filter(scan -> scan.verdict().equals(verdict)).isPresent();
    }

    /** Whether a person looked: programs that read our JSON ask as often as they like. */
    boolean isByPerson() {
        return seen.filter(scan -> !scan.client().equals("PROGRAM")).isPresent();
    }

    Optional<SeenPlace> fixedPlace() {
        return seen.flatMap(Seen::place).filter(SeenPlace::fixed);
    }
}
