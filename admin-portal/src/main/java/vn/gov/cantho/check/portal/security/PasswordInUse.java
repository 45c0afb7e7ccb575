package vn.gov.cantho.check.portal.security;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The password an account signed in with: not the password, but whose choice it was and a mark by which another is told
 * from it.
 *
 * @param mark changes with every change of the password and says nothing about it
 */
public record PasswordInUse(Origin origin, String mark) implements Serializable {

    /** Whose choice a password was. */
    public enum Origin {
        /** The person's own. */
        CHOSEN,
        /** Made by the portal, known to an administrator: good for choosing another and for nothing else. */
        ONE_TIME
    }

    /** The password that is kept under this hash, which has a salt of its own. */
    public static PasswordInUse of(Origin origin, String passwordHash) {
        return new PasswordInUse(origin, markOf(passwordHash));
    }

    /** Whether this is the password kept under the hash. */
    public boolean isKeptUnder(String passwordHash) {
        return mark.equals(markOf(passwordHash));
    }

    @Override
    public String toString() {
        return "PasswordInUse[" + origin + "]";
    }

    private static String markOf(String passwordHash) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(passwordHash.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException("The JDK has no SHA-256", failure);
        }
    }
}
