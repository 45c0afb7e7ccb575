package vn.gov.cantho.check.portal.checks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a commune found, as it was written down.
 *
 * @param number counts the checks of one commune of one request
 * @param superseded whether the same commune checked again later
 */
public record RequestCheck(
        long id,
        String unitName,
        int number,
        String facts,
        Optional<LocalDate> visitedOn,
        Recommendation recommendation,
        String reason,
        Optional<String> fileSha256,
        String checkedBy,
        Instant checkedAt,
        boolean superseded) {}
