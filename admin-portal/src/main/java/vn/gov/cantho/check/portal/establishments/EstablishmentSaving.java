package vn.gov.cantho.check.portal.establishments;

import java.util.List;

/** What became of an attempt to take in or change an establishment. */
public sealed interface EstablishmentSaving {

    /** It is saved. */
    record Saved(long establishmentId) implements EstablishmentSaving {}

    /** Nothing was saved; every flaw is named. */
    record Invalid(List<EstablishmentFlaw> flaws) implements EstablishmentSaving {
        public Invalid {
            flaws = List.copyOf(flaws);
        }
    }

    /** Somebody else saved since this was read. */
    record Overtaken() implements EstablishmentSaving {}
}
