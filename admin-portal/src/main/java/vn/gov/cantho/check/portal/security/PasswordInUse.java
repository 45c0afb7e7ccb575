package vn.gov.cantho.check.portal.security;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The password an account signed in with: not the password, but a mark by which another is told from it.
 *
 * @param mark changes with every change of the password and says nothing about it; empty where there is no password
 */
public record PasswordInUse(String mark) implements Serializable {

    /** Of those who act without a sign-in. */
    public static final PasswordInUse NONE = new PasswordInUse("");

    /** The password that is kept under this hash, which has a salt of its own. */
    public static PasswordInUse of(String passwordHash) {
        return new PasswordInUse(markOf(passwordHash));
    }

    @Override
    public String toString() {
        return "PasswordInUse[***]";
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
