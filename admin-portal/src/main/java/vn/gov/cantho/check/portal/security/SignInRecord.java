package vn.gov.cantho.check.portal.security;

import java.util.Optional;

/**
 * What a sign-in is checked against.
 *
 * @param passwordHash nothing while the owner of the account has not chosen a password
 * @param open whether account and unit may be used now: neither is locked, revoked or closed
 */
public record SignInRecord(ActingAccount account, Optional<String> passwordHash, boolean open) {

    /** Leaves the hash out, wherever the record is written to. */
    @Override
    public String toString() {
        return "SignInRecord[" + account.accountId() + "]";
    }
}
