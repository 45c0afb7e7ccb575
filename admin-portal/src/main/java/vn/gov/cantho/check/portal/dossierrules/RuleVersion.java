package vn.gov.cantho.check.portal.dossierrules;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The rules of dossiers of some time.
 *
 * @param from its first day
 * @param until the first day on which it no longer holds; its first day for one that never held
 * @param document by which it was decided (Điều 11.2); empty for what was shipped
 */
public record RuleVersion(
        int number,
        LocalDate from,
        Optional<LocalDate> until,
        Optional<RuleDocument> document,
        String note,
        RuleContent content) {

    /** Whether it was taken back, or superseded on its first day. */
    public boolean neverHeld() {
        return until.filter(from::equals).isPresent();
    }
}
