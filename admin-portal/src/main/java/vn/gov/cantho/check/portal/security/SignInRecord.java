package vn.gov.cantho.check.portal.security;

import java.time.Instant;
import java.util.Optional;

/**
 * What a sign-in is checked against.
 *
 * @param open whether account and unit may be used now: neither is locked, revoked or closed
 * @param passwordExpiresAt until when the password is taken; nothing for one that its owner chose
 */
public record SignInRecord(
        ActingAccount account, String passwordHash, boolean open, Optional<Instant> passwordExpiresAt) {

    /** Whether the password was one-time and nobody made use of it in time. */
    public boolean isPasswordExpired(Instant now) {
        return passwordExpiresAt.filter(end -> !now.isBefore(end)).isPresent();
    }

    /** Leaves the hash out, wherever the record is written to. */
    @Override
    public String toString() {
        return "SignInRecord[" + account.accountId() + "]";
    }
}
