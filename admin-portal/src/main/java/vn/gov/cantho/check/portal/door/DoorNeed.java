package vn.gov.cantho.check.portal.door;

/** What somebody at the door does next. */
public enum DoorNeed {
    /** Prove what the account has. */
    PROVE,
    /** Set up what the duty of the account asks for. */
    SET_UP,
    /** Nothing: in. */
    NOTHING
}
