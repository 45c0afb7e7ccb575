package vn.gov.cantho.check.portal.factors;

/** What an account can prove besides its password. */
public enum FactorKind {
    /** A key that its device uses only for this portal's address (W3C Web Authentication Level 3): it cannot be phished. */
    PASSKEY,
    /** Six figures that an authenticator app shows for thirty seconds (RFC 6238). */
    TOTP,
    /** A code of the list that was printed for the day when the device is lost; each is good once. */
    RECOVERY_CODE
}
