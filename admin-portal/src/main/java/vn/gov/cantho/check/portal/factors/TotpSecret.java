package vn.gov.cantho.check.portal.factors;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** What an authenticator app and the portal share: 160 random bits (RFC 4226, 4). */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and shown to nobody by its name.
record TotpSecret(byte[] bytes) {

    private static final int BYTES = 20;
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS_OF_LETTER = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    static TotpSecret fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new TotpSecret(bytes);
    }

    /** It in letters and figures (RFC 4648, 6), for typing where nothing can be scanned. */
    String text() {
        var text = new StringBuilder();
        var bits = 0;
        var held = 0;
        for (var each : bytes) {
            bits = (bits << Byte.SIZE) | (each & 0xff);
            held += Byte.SIZE;
            while (held >= BITS_OF_LETTER) {
                held -= BITS_OF_LETTER;
                text.append(BASE_32.charAt((bits >> held) & 0x1f));
            }
            bits &= (1 << held) - 1;
        }
        return text.toString();
    }

    /**
     * What an app reads off a QR code; SHA-1, six figures and thirty seconds are what apps take where nothing else is said.
     *
     * @param issuer the name of the portal, as the app shows it
     * @param username whose secret it is
     */
    String address(String issuer, String username) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(encode(issuer), encode(username), text(), encode(issuer));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "TotpSecret[***]";
    }
}
