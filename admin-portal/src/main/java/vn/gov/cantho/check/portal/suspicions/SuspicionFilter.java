package vn.gov.cantho.check.portal.suspicions;

import java.util.Optional;

/** Which suspicions a list shows, besides what was typed. */
public record SuspicionFilter(Optional<Suspicion.State> state, Optional<Sign> sign) {

    /** All of them. */
    public static final SuspicionFilter ALL = new SuspicionFilter(Optional.empty(), Optional.empty());
}
