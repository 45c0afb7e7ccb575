package vn.gov.cantho.check.portal.dossierrules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.gov.cantho.check.portal.dossierforms.PaperNeed;
import vn.gov.cantho.check.portal.dossierrules.RuleFlaw.Field;
import vn.gov.cantho.check.portal.dossierrules.RuleFlaw.Problem;

/** What a version has to be like before it is made. */
final class RuleChecks {

    /** The most reasons of a purpose. */
    static final int REASONS_MAX = 50;

    private RuleChecks() {}

    static List<RuleFlaw> flaws(NewVersion typed, RuleVersion last, RuleContent content, LocalDate today) {
        var flaws = new ArrayList<RuleFlaw>();
        var from = typed.from().orElse(LocalDate.MIN);
        if (from.isBefore(today)) {
            flaws.add(new RuleFlaw(Field.FROM, Problem.FROM_IN_THE_PAST));
        } else if (from.isBefore(last.from())) {
            flaws.add(new RuleFlaw(Field.FROM, Problem.BEFORE_THE_LAST));
        }
        flaws.addAll(documentFlaws(typed, today));
        flaws.addAll(contentFlaws(content));
        return flaws;
    }

    private static List<RuleFlaw> documentFlaws(NewVersion typed, LocalDate today) {
        var flaws = new ArrayList<RuleFlaw>();
        var number = length(typed.documentNumber());
        if (number == 0 || number > NewVersion.DOCUMENT_MAX) {
            flaws.add(new RuleFlaw(Field.DOCUMENT_NUMBER, Problem.NUMBER_LENGTH));
        }
        if (typed.documentDate().isEmpty()) {
            flaws.add(new RuleFlaw(Field.DOCUMENT_DATE, Problem.DATE_MISSING));
        } else if (typed.documentDate().get().isAfter(today)) {
            flaws.add(new RuleFlaw(Field.DOCUMENT_DATE, Problem.DATE_IN_THE_FUTURE));
        }
        var note = length(typed.note());
        if (note < NewVersion.NOTE_MIN || note > NewVersion.NOTE_MAX) {
            flaws.add(new RuleFlaw(Field.NOTE, Problem.NOTE_LENGTH));
        }
        return flaws;
    }

    private static List<RuleFlaw> contentFlaws(RuleContent content) {
        var flaws = new ArrayList<RuleFlaw>();
        if (content.papers().stream().allMatch(paper -> paper.need() == PaperNeed.Need.OPTIONAL)) {
            flaws.add(new RuleFlaw(Field.PAPERS, Problem.NOTHING_NEEDED));
        }
        for (var purpose : ReasonRule.Purpose.values()) {
            var reasons = content.reasons(purpose);
            if (reasons.isEmpty()) {
                flaws.add(new RuleFlaw(Field.REASONS, Problem.REASONS_MISSING));
            } else if (reasons.size() > REASONS_MAX) {
                flaws.add(new RuleFlaw(Field.REASONS, Problem.TOO_MANY_REASONS));
            } else if (!reasons.stream().allMatch(ReasonRule::isSound)) {
                flaws.add(new RuleFlaw(Field.REASONS, Problem.REASON_LENGTH));
            }
        }
        if (!content.terms().stream().allMatch(TermRule::isSound)) {
            flaws.add(new RuleFlaw(Field.TERMS, Problem.DAYS));
        }
        return flaws;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
