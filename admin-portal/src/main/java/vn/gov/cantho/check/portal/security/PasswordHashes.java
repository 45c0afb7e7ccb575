package vn.gov.cantho.check.portal.security;

import java.text.Normalizer;
import java.util.Objects;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes and compares passwords in one form, NFC: keyboards write the accents of one and the same password in two ways.
 * Hashes of former releases were made of what the keyboard wrote; those still count, and are made anew at the next sign-in.
 */
public record PasswordHashes(PasswordEncoder encoder) {

    /** How a password compares with a hash. */
    public enum Match {
        NONE,
        RIGHT,
        /** Right, and kept in the form of a former release. */
        FORMER
    }

    /** The form in which passwords are counted, hashed and compared. */
    public static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    public String hash(String password) {
        return Objects.requireNonNull(encoder.encode(normal(password)));
    }

    /** Compares; takes twice as long for a password whose accents are written apart. */
    public Match match(String password, String hash) {
        var normal = normal(password);
        if (encoder.matches(normal, hash)) {
            return Match.RIGHT;
        }
        return !normal.equals(password) && encoder.matches(password, hash) ? Match.FORMER : Match.NONE;
    }

    /** Whether it is right, in whichever form it is kept. */
    public boolean matches(String password, String hash) {
        return match(password, hash) != Match.NONE;
    }
}
