package vn.gov.cantho.check.portal.units;

import java.util.List;

/** What became of an attempt to make or change a unit or an establishment. */
public sealed interface UnitSaving {

    /** It is saved. */
    record Saved(long unitId) implements UnitSaving {}

    /** Nothing was saved; every flaw is named. */
    record Invalid(List<UnitFlaw> flaws) implements UnitSaving {
        public Invalid {
            flaws = List.copyOf(flaws);
        }
    }

    /** Somebody else saved since this was read. */
    record Overtaken() implements UnitSaving {}
}
