package vn.gov.cantho.check.portal.sessions;

/** Why a session has ended. */
public enum EndReason {
    /** Its owner signed out there. */
    SIGNED_OUT,
    /** Ended from elsewhere, by its owner or by who keeps the account. */
    ENDED,
    /** Idle or lasting too long. */
    EXPIRED,
    /** It was the oldest when there were too many. */
    CROWDED_OUT,
    /** Its owner changed the password elsewhere. */
    PASSWORD_CHANGED,
    /** The account was locked. */
    LOCKED
}
