package vn.gov.cantho.check.portal.sessions;

/** By what somebody has proven who they are, in a session. */
public enum ProofKind {
    /** The password, or a link in its place. */
    PASSWORD,
    /** A passkey. */
    PASSKEY,
    /** Figures of an authenticator app. */
    TOTP,
    /** A recovery code. */
    RECOVERY_CODE
}
