package vn.gov.cantho.check.portal.suspicions;

import java.util.List;
import java.util.Optional;

/**
 * What a rule has found.
 *
 * @param measure how often the sign was seen
 * @param distanceKm the greatest distance; 0 where none matters
 * @param speedKmh the highest speed; 0 where none matters
 * @param evidence what shows it, oldest first, at least one
 */
record Finding(int measure, int distanceKm, int speedKmh, List<Sighting> evidence) {

    Finding {
        evidence = List.copyOf(evidence);
    }

    /** Found if it was seen often enough. */
    static Optional<Finding> ofCount(List<Sighting> seen, Thresholds thresholds) {
        return seen.size() >= thresholds.least() ? Optional.of(new Finding(seen.size(), 0, 0, seen)) : Optional.empty();
    }
}
