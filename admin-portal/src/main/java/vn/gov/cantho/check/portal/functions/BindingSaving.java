package vn.gov.cantho.check.portal.functions;

import java.time.LocalDate;
import java.util.List;

/** What became of an attempt to change what a unit type may do. */
public sealed interface BindingSaving {

    /** It is saved and holds from its day on. */
    record Saved() implements BindingSaving {}

    /** Nothing was saved; every flaw is named. */
    record Invalid(List<BindingFlaw> flaws) implements BindingSaving {

        public Invalid {
            flaws = List.copyOf(flaws);
        }
    }

    /** Another change is planned already; it is taken back first. */
    record AlreadyPlanned(LocalDate from) implements BindingSaving {}

    /** Somebody else changed it since it was read. */
    record Overtaken() implements BindingSaving {}
}
