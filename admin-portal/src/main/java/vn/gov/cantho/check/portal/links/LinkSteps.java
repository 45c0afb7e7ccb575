package vn.gov.cantho.check.portal.links;

import vn.gov.cantho.check.portal.links.RegisteredLink.State;

/** Which way a link may go; the table holds the same. */
final class LinkSteps {

    private LinkSteps() {}

    static boolean mayGo(State from, State to) {
        return switch (to) {
            case DRAFT -> false;
            case SUBMITTED -> from == State.DRAFT;
            case APPROVED, REFUSED -> from == State.SUBMITTED;
            case WITHDRAWN -> from != State.WITHDRAWN;
        };
    }
}
