package vn.gov.cantho.check.portal.measures;

import java.util.List;
import vn.gov.cantho.check.portal.units.UnitState;

/** What became of an act on a measure. */
public sealed interface MeasureOutcome {

    /** It is done. */
    record Done(Measure now) implements MeasureOutcome {}

    /** Something has to be put right first; nothing was kept. */
    record Invalid(List<MeasureFlaw> flaws) implements MeasureOutcome {
        public Invalid {
            flaws = List.copyOf(flaws);
        }
    }

    /** As the account stands, this cannot be done to it. */
    record NotPossible(UnitState stands) implements MeasureOutcome {}

    /** Another measure about the account waits for the city. */
    record AlreadyWaiting() implements MeasureOutcome {}

    /** It takes another person. */
    record SamePerson() implements MeasureOutcome {}

    /** Somebody acted on it since it was read. */
    record Overtaken(Measure now) implements MeasureOutcome {}

    /** There is nothing of that number that the acting unit may act on. */
    record NotFound() implements MeasureOutcome {}
}
