package vn.gov.cantho.check.portal.problems;

import java.time.Instant;
import java.util.Optional;

/**
 * What was said about a report.
 *
 * @param author empty where the reader may not see the accounts of that unit
 */
public record ProblemEntry(Kind kind, String text, String unit, Optional<String> author, Instant at) {

    /** Who reads it. */
    public enum Kind {
        /** Whoever has the tracking code. */
        REPLY,
        /** The agencies alone. */
        NOTE
    }
}
