package vn.gov.cantho.check.portal.checks;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a commune found when it looked at a request.
 *
 * @param facts what was verified, and how
 * @param visitedOn when somebody went there; empty when nobody did
 * @param reason why it advises so
 * @param fileSha256 a file among those of the establishment, 64 hexadecimal digits
 */
public record NewCheck(
        long establishmentId,
        long requestId,
        String facts,
        Optional<LocalDate> visitedOn,
        Recommendation recommendation,
        String reason,
        Optional<String> fileSha256) {

    public static final int TEXT_MIN_CHARACTERS = 5;
    public static final int FACTS_MAX_CHARACTERS = 2000;
    public static final int REASON_MAX_CHARACTERS = 1000;

    public NewCheck {
        facts = facts.strip();
        reason = reason.strip();
    }
}
