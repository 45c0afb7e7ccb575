package vn.gov.cantho.check.portal.factors;

import java.time.Instant;
import java.util.Optional;

/**
 * A passkey of an account, for a list.
 *
 * @param name what its owner calls it, at most 60 characters
 * @param isCopied whether the device may copy it to others of the same person
 */
public record Passkey(long id, String name, Instant createdAt, Optional<Instant> lastUsedAt, boolean isCopied) {

    /** The longest name, in characters. */
    public static final int NAME_LENGTH_MAX = 60;
}
