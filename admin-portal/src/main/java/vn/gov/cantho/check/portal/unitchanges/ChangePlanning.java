package vn.gov.cantho.check.portal.unitchanges;

import java.time.LocalDate;
import java.util.List;

/** What became of an attempt to change units. */
public sealed interface ChangePlanning {

    /** Its day was today or before: it is done, and stays so. */
    record Done(UnitChangeId id) implements ChangePlanning {}

    /** It will be done on its day. */
    record Planned(UnitChangeId id, LocalDate on) implements ChangePlanning {}

    /** Nothing was saved; every flaw is named. */
    record Invalid(List<ChangeFlaw> flaws) implements ChangePlanning {

        public Invalid {
            flaws = List.copyOf(flaws);
        }
    }
}
