package vn.gov.cantho.check.portal.products;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** Makes the codes of products without a GTIN: {@code CT-} and eight characters that are hard to misread. */
final class LocalCodes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;

    private final RandomGenerator random;

    LocalCodes() {
        this(new SecureRandom());
    }

    LocalCodes(RandomGenerator random) {
        this.random = random;
    }

    String next() {
        var code = new StringBuilder("CT-");
        for (var i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
