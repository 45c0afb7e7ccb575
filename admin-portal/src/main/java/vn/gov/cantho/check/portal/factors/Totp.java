package vn.gov.cantho.check.portal.factors;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes that change with the time (RFC 6238 on RFC 4226): SHA-1, six figures, thirty seconds, as every app has it. */
final class Totp {

    /** How long a code is shown, in seconds. */
    static final int STEP_SECONDS = 30;

    /** Figures of a code. */
    static final int FIGURES = 6;

    /** How many steps the clock of a telephone may be behind or ahead. */
    static final int DRIFT_MAX = 1;

    private static final int BIT_31 = 0x7fff_ffff;

    private Totp() {}

    /** Whether it can be a code at all. */
    static boolean isCode(String text) {
        return text.length() == FIGURES && text.chars().allMatch(figure -> figure >= '0' && figure <= '9');
    }

    /**
     * The step that a code is of, near the step that it is now.
     *
     * @param step seconds since 1970 in units of {@link #STEP_SECONDS}
     */
    static OptionalLong step(TotpSecret secret, String code, long step) {
        var found = OptionalLong.empty();
        // Every step is compared, so that the time it takes tells nothing.
        for (var near = step - DRIFT_MAX; near <= step + DRIFT_MAX; near++) {
            if (MessageDigest.isEqual(
                    code.getBytes(US_ASCII), code(secret, near, FIGURES).getBytes(US_ASCII))) {
                found = OptionalLong.of(near);
            }
        }
        return found;
    }

    /**
     * The code of a step.
     *
     * @param figures 6 to 8
     */
    static String code(TotpSecret secret, long step, int figures) {
        var hash = hash(secret, step);
        var at = hash[hash.length - 1] & 0xf;
        var number = ByteBuffer.wrap(hash).getInt(at) & BIT_31;
        return String.format(Locale.ROOT, "%0" + figures + "d", number % (int) Math.pow(10, figures));
    }

    private static byte[] hash(TotpSecret secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.bytes(), "RAW"));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("The JDK has no HmacSHA1", failure);
        }
    }
}
