package vn.gov.cantho.check.portal.codelots;

import java.time.Instant;
import java.util.Optional;

/**
 * Serials that were activated or made void together.
 *
 * @param reason why they are void; empty for an activation
 */
public record CodeRange(Kind kind, SerialRange serials, Optional<String> reason, String by, Instant at) {

    /** What was done to the serials. */
    public enum Kind {
        ACTIVATED,
        VOIDED
    }
}
