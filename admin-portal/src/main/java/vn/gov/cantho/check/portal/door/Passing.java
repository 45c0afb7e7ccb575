package vn.gov.cantho.check.portal.door;

import vn.gov.cantho.check.portal.security.ActingAccount;

/** What became of a wish to go past the door. */
public sealed interface Passing {

    /**
     * It is open; the session of the page has yet to be given to the account.
     *
     * @param ended how many older sessions of the account it ended
     */
    record Open(ActingAccount account, int ended) implements Passing {}

    /** Something is to be done first. */
    record Needs(DoorNeed need) implements Passing {}

    /** The time at the door is over, or the session was ended: to the sign-in. */
    record Over() implements Passing {}
}
