package vn.gov.cantho.check.portal.functions;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import vn.gov.cantho.check.portal.security.Verb;

/**
 * What a unit type shall do in a function group from a day on, as typed.
 *
 * @param verbs none to end it
 * @param clause at most {@value #CLAUSE_MAX} characters; may be empty when it ends
 */
public record BindingChange(
        String unitType,
        String group,
        Set<Verb> verbs,
        String clause,
        Optional<LocalDate> from,
        String documentNumber,
        Optional<LocalDate> documentDate) {

    public static final int CLAUSE_MAX = 60;

    public BindingChange {
        verbs = Set.copyOf(verbs);
        clause = clause.strip();
        documentNumber = documentNumber.strip();
    }
}
