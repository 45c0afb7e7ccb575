package vn.gov.cantho.check.portal.dossierrules;

import java.util.Optional;
import vn.gov.cantho.check.portal.units.UnitChoice;

/**
 * How long an agency has for a dossier, step by step, in working days.
 *
 * @param agency empty for all that have no terms of their own
 */
public record TermRule(Optional<UnitChoice> agency, int reception, int appraisal, int approval) {

    /** The most working days of a step. */
    public static final int DAYS_MAX = 60;

    /** From filing until the approval. */
    public int total() {
        return reception + appraisal + approval;
    }

    boolean isSound() {
        return isSound(reception) && isSound(appraisal) && isSound(approval) && total() > 0;
    }

    private static boolean isSound(int days) {
        return days >= 0 && days <= DAYS_MAX;
    }

    boolean isOf(Optional<UnitChoice> other) {
        return agency.map(UnitChoice::id).equals(other.map(UnitChoice::id));
    }
}
