package vn.gov.cantho.check.portal.dossiers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * By what an applicant without an account proves a dossier: 128 random bits in 22 characters. Only its SHA-256 is kept, so
 * that whoever reads the database opens nothing.
 */
public final class DossierToken {

    private static final int BYTES = 16;

    private final String text;

    private DossierToken(String text) {
        this.text = text;
    }

    static DossierToken draw(SecureRandom random) {
        var bits = new byte[BYTES];
        random.nextBytes(bits);
        return new DossierToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** A token as it came; any text will do, and opens nothing when it is none. */
    public static DossierToken of(String text) {
        return new DossierToken(text);
    }

    /** The token itself: to be given to the applicant and to nobody else. */
    public String text() {
        return text;
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "DossierToken[***]";
    }
}
