package vn.gov.cantho.check.portal.security;

/** Knows which sessions go on; supplied by the feature that keeps them. */
@FunctionalInterface
public interface SessionBook {

    /** What a look at a session comes with. */
    enum Occasion {
        /** Its owner does something. */
        USE,
        /** The page alone asks, or the portal does. */
        LOOK
    }

    /** Whether the account's session of the key has not ended, been idle or lasted too long; use is noted down. */
    boolean goesOn(ActingAccount account, SessionKey key, Occasion occasion);
}
