package vn.gov.cantho.check.portal.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells persons apart by as little as that takes: the SHA-256 of an e-mail address or telephone number, written one way. It
 * cannot be read, but whoever knows the address can check it.
 */
public final class PersonMark {

    public static final int CONTACT_MAX = 200;

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern PHONE = Pattern.compile("0[0-9]{9}");

    private PersonMark() {}

    /** The mark of a person; nothing for what is neither an e-mail address nor a telephone number of Viet Nam. */
    static Optional<byte[]> of(String contact) {
        return written(contact).map(PersonMark::hash);
    }

    private static Optional<String> written(String contact) {
        if (contact.length() > CONTACT_MAX) {
            return Optional.empty();
        }
        var plain = contact.strip().toLowerCase(Locale.ROOT);
        if (EMAIL.matcher(plain).matches()) {
            return Optional.of(plain);
        }
        var digits = plain.replaceAll("[ .()-]", "").replaceFirst("^\\+?84", "0");
        return Optional.of(digits).filter(number -> PHONE.matcher(number).matches());
    }

    private static byte[] hash(String written) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(written.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
