package vn.gov.cantho.check.portal.checks;

import java.util.List;

/** What became of an attempt to write a check down. */
public sealed interface CheckOutcome {

    /** It is kept, and in the place of an earlier one of the same commune. */
    record Done() implements CheckOutcome {}

    /** Something has to be put right first; nothing was kept. */
    record Invalid(List<CheckFlaw> flaws) implements CheckOutcome {
        public Invalid {
            flaws = List.copyOf(flaws);
        }
    }

    /** The request is decided or taken back: there is nothing to advise on. */
    record NotWaiting() implements CheckOutcome {}

    /** The establishment is not in the area of the acting commune. */
    record NotInArea() implements CheckOutcome {}
}
