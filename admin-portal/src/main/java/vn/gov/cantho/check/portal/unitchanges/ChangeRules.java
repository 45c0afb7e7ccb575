package vn.gov.cantho.check.portal.unitchanges;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.gov.cantho.check.portal.unitchanges.ChangeFlaw.Field;
import vn.gov.cantho.check.portal.unitchanges.ChangeFlaw.Problem;
import vn.gov.cantho.check.portal.units.UnitName;

/** What can be said of a typed change without looking at the units. */
final class ChangeRules {

    /** A decision may come to the administrator after its day, but no older than this. */
    static final int LATE_DAYS_MAX = 366;

    private ChangeRules() {}

    static List<ChangeFlaw> flaws(NewUnitChange change, LocalDate today) {
        var flaws = new ArrayList<ChangeFlaw>();
        flaws.addAll(decisionFlaws(change, today));
        if (change.unitIds().isEmpty()) {
            flaws.add(new ChangeFlaw(Field.UNITS, Problem.UNITS_MISSING));
        }
        if (change.unitIds().size() > NewUnitChange.UNITS_MAX
                || change.successorIds().size() > NewUnitChange.UNITS_MAX) {
            flaws.add(new ChangeFlaw(Field.UNITS, Problem.UNITS_TOO_MANY));
        }
        flaws.addAll(
                switch (change.kind()) {
                    case RENAME -> nameFlaws(change);
                    case MERGE, DISSOLVE, SPLIT -> endFlaws(change);
                });
        return flaws;
    }

    private static List<ChangeFlaw> nameFlaws(NewUnitChange change) {
        var flaws = new ArrayList<ChangeFlaw>();
        if (!UnitName.isFit(change.newName())) {
            flaws.add(new ChangeFlaw(Field.NAME, Problem.NAME_LENGTH));
        }
        if (UnitName.isTooLong(change.newNameEn())) {
            flaws.add(new ChangeFlaw(Field.NAME_EN, Problem.TEXT_TOO_LONG));
        }
        return flaws;
    }

    private static List<ChangeFlaw> endFlaws(NewUnitChange change) {
        var flaws = new ArrayList<ChangeFlaw>();
        if (change.successorIds().isEmpty()) {
            flaws.add(new ChangeFlaw(Field.SUCCESSORS, Problem.SUCCESSOR_MISSING));
        } else if (change.kind() == ChangeKind.SPLIT && change.successorIds().size() < 2) {
            flaws.add(new ChangeFlaw(Field.SUCCESSORS, Problem.SUCCESSORS_TOO_FEW));
        }
        if (change.unitIds().stream().anyMatch(change.successorIds()::contains)) {
            flaws.add(new ChangeFlaw(Field.SUCCESSORS, Problem.SUCCESSOR_ENDS_TOO));
        }
        if (change.accounts().isEmpty()) {
            flaws.add(new ChangeFlaw(Field.ACCOUNTS, Problem.ACCOUNTS_MISSING));
        }
        if (!change.successorIds().containsAll(change.parts().values())) {
            flaws.add(new ChangeFlaw(Field.PARTS, Problem.PART_ELSEWHERE));
        }
        return flaws;
    }

    private static List<ChangeFlaw> decisionFlaws(NewUnitChange change, LocalDate today) {
        var flaws = new ArrayList<ChangeFlaw>();
        if (change.effectiveOn().isEmpty()) {
            flaws.add(new ChangeFlaw(Field.EFFECTIVE_ON, Problem.DAY_MISSING));
        } else if (change.effectiveOn().get().isBefore(today.minusDays(LATE_DAYS_MAX))) {
            flaws.add(new ChangeFlaw(Field.EFFECTIVE_ON, Problem.DAY_TOO_EARLY));
        }
        if (isOutside(change.documentNumber(), 1, Decision.NUMBER_MAX)) {
            flaws.add(new ChangeFlaw(Field.DOCUMENT_NUMBER, Problem.NUMBER_LENGTH));
        }
        if (change.documentDate().isEmpty()) {
            flaws.add(new ChangeFlaw(Field.DOCUMENT_DATE, Problem.DATE_MISSING));
        } else if (change.documentDate().get().isAfter(today)) {
            flaws.add(new ChangeFlaw(Field.DOCUMENT_DATE, Problem.DATE_IN_THE_FUTURE));
        }
        if (isOutside(change.issuer(), Decision.ISSUER_MIN, Decision.ISSUER_MAX)) {
            flaws.add(new ChangeFlaw(Field.ISSUER, Problem.ISSUER_LENGTH));
        }
        return flaws;
    }

    private static boolean isOutside(String text, int min, int max) {
        var length = text.codePointCount(0, text.length());
        return length < min || length > max;
    }
}
