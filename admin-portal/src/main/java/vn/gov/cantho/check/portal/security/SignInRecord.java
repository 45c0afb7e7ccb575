package vn.gov.cantho.check.portal.security;

/**
 * What a sign-in is checked against.
 *
 * @param open whether account and unit may be used now: neither is locked, revoked or closed
 */
public record SignInRecord(ActingAccount account, String passwordHash, boolean open) {

    /** Leaves the hash out, wherever the record is written to. */
    @Override
    public String toString() {
        return "SignInRecord[" + account.accountId() + "]";
    }
}
