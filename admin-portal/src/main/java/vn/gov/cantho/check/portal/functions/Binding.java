package vn.gov.cantho.check.portal.functions;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import vn.gov.cantho.check.portal.security.Verb;

/**
 * What a unit type may do in a function group for a time.
 *
 * @param verbs at least one
 * @param clause of the Regulation, such as {@code 7.2}
 * @param from its first day
 * @param until the first day on which it no longer holds
 * @param document by which it began; none for what was shipped
 * @param endDocument by which it ends or ended
 */
public record Binding(
        String unitType,
        String group,
        Set<Verb> verbs,
        String clause,
        LocalDate from,
        Optional<LocalDate> until,
        Optional<ApprovingDocument> document,
        Optional<ApprovingDocument> endDocument) {

    public Binding {
        verbs = Set.copyOf(verbs);
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && until.filter(end -> !day.isBefore(end)).isEmpty();
    }
}
