package vn.gov.cantho.check.portal.suspicions;

import vn.gov.cantho.check.portal.suspicions.Suspicion.State;

/** Every step an officer can take with a suspicion. The table refuses all others. */
enum SuspicionStep {
    CONFIRM(State.OPEN, State.CONFIRMED, "SUSPICION_CONFIRMED"),
    DISMISS(State.OPEN, State.DISMISSED, "SUSPICION_DISMISSED"),
    LIFT(State.CONFIRMED, State.LIFTED, "SUSPICION_LIFTED");

    private final State from;
    private final State to;
    private final String act;

    SuspicionStep(State from, State to, String act) {
        this.from = from;
        this.to = to;
        this.act = act;
    }

    State from() {
        return from;
    }

    State to() {
        return to;
    }

    /** What the trail calls it. */
    String act() {
        return act;
    }

    /** Whether this account is the one whose word another must take back. */
    boolean needsAnother(Suspicion suspicion, long account) {
        return this == LIFT
                && suspicion
                        .decision()
                        .filter(decision -> decision.accountId() == account)
                        .isPresent();
    }
}
