package vn.gov.cantho.check.portal.dossierrules;

import java.util.List;

/** What became of an attempt to make a version or to take one back. */
public sealed interface RuleSaving {

    /** It is done. */
    record Saved(int version) implements RuleSaving {}

    /** Nothing was saved; every flaw is named. */
    record Invalid(List<RuleFlaw> flaws) implements RuleSaving {

        public Invalid {
            flaws = List.copyOf(flaws);
        }
    }

    /** Somebody else made a version or took one back meanwhile, or it has begun. */
    record Overtaken() implements RuleSaving {}
}
