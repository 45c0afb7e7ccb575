package vn.gov.cantho.check.portal.functions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.gov.cantho.check.portal.functions.BindingFlaw.Field;
import vn.gov.cantho.check.portal.functions.BindingFlaw.Problem;
import vn.gov.cantho.check.portal.security.Verb;

/** When a change of what a unit type may do can be saved. */
final class BindingRules {

    private BindingRules() {}

    /** @param present what holds today, with or without an end */
    static List<BindingFlaw> flaws(BindingChange change, Optional<Binding> present, LocalDate today) {
        var flaws = new ArrayList<BindingFlaw>();
        if (present.map(Binding::verbs).orElse(Set.of()).equals(change.verbs())
                && (change.verbs().isEmpty()
                        || present.map(Binding::clause)
                                .filter(change.clause()::equals)
                                .isPresent())) {
            flaws.add(new BindingFlaw(Field.VERBS, Problem.NOTHING_CHANGES));
        }
        if (leavesNobodyToChangeItBack(change)) {
            flaws.add(new BindingFlaw(Field.VERBS, Problem.CITY_KEEPS_ACCOUNTS));
        }
        if (!change.verbs().isEmpty() && !fits(change.clause(), BindingChange.CLAUSE_MAX)) {
            flaws.add(new BindingFlaw(Field.CLAUSE, Problem.CLAUSE_LENGTH));
        }
        flaws.addAll(dayFlaws(change, present, today));
        return flaws;
    }

    private static boolean leavesNobodyToChangeItBack(BindingChange change) {
        return change.unitType().equals("CITY")
                && change.group().equals("ACCOUNTS")
                && !change.verbs().contains(Verb.ADMINISTER);
    }

    private static List<BindingFlaw> dayFlaws(BindingChange change, Optional<Binding> present, LocalDate today) {
        var flaws = new ArrayList<BindingFlaw>();
        var from = change.from().orElse(LocalDate.MIN);
        if (from.isBefore(today)) {
            flaws.add(new BindingFlaw(Field.FROM, Problem.FROM_IN_THE_PAST));
        } else if (present.filter(binding -> !from.isAfter(binding.from())).isPresent()) {
            flaws.add(new BindingFlaw(Field.FROM, Problem.FROM_NOT_AFTER_BEGIN));
        }
        if (!fits(change.documentNumber(), ApprovingDocument.NUMBER_MAX)) {
            flaws.add(new BindingFlaw(Field.DOCUMENT_NUMBER, Problem.NUMBER_LENGTH));
        }
        if (change.documentDate().isEmpty()) {
            flaws.add(new BindingFlaw(Field.DOCUMENT_DATE, Problem.DOCUMENT_DATE_MISSING));
        } else if (change.documentDate().get().isAfter(today)) {
            flaws.add(new BindingFlaw(Field.DOCUMENT_DATE, Problem.DOCUMENT_DATE_IN_THE_FUTURE));
        }
        return flaws;
    }

    private static boolean fits(String text, int max) {
        return !text.isEmpty() && text.codePointCount(0, text.length()) <= max;
    }
}
