package vn.gov.cantho.check.portal.problems;

import vn.gov.cantho.check.portal.problems.Problem.State;

/** The steps of the work on a report; the table holds the same. */
enum ProblemStep {
    TAKE(State.IN_PROGRESS),
    ANSWER(State.ANSWERED),
    CLOSE(State.CLOSED),
    REOPEN(State.IN_PROGRESS);

    private final State to;

    ProblemStep(State to) {
        this.to = to;
    }

    State to() {
        return to;
    }

    boolean isPossible(State from) {
        return switch (this) {
            case TAKE -> from == State.RECEIVED;
            case ANSWER -> from == State.IN_PROGRESS;
            case CLOSE -> from == State.ANSWERED;
            case REOPEN -> from == State.ANSWERED || from == State.CLOSED;
        };
    }
}
