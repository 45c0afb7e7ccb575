package vn.gov.cantho.check.portal.dossiers;

import java.util.Optional;

/**
 * Which dossiers of those in reach a list shows.
 *
 * @param overdue only those whose agency is late
 */
public record DossierFilter(Optional<DossierState> state, Whose whose, boolean overdue) {

    /** All in reach. */
    public static final DossierFilter ALL = new DossierFilter(Optional.empty(), Whose.ALL, false);

    /** Whose they are. */
    public enum Whose {
        ALL,
        /** Filed with the acting unit. */
        UNIT,
        /** Taken by the acting account. */
        MINE
    }

    /** Those in one state. */
    public static DossierFilter in(DossierState state) {
        return new DossierFilter(Optional.of(state), Whose.ALL, false);
    }
}
