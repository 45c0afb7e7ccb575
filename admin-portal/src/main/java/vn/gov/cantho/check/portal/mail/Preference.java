package vn.gov.cantho.check.portal.mail;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How somebody wants to hear by mail.
 *
 * @param hour of the digest, 0 to 23, in the time of Cần Thơ
 * @param confirmedAt when the address said yes; before, nothing but the question goes there
 * @param version counts the changes; 0 before there was any
 */
public record Preference(String email, Mode mode, int hour, Optional<Instant> confirmedAt, int version) {

    /** The longest address, in characters. */
    public static final int ADDRESS_LENGTH_MAX = 200;

    /** What somebody has who has chosen nothing. */
    public static final Preference NONE = new Preference("", Mode.AT_ONCE, 7, Optional.empty(), 0);

    // Fewer than the standards allow, and nothing that means something in the head of a mail.
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})*\\.[A-Za-z]{2,24}");

    /** How often. */
    public enum Mode {
        /** As soon as there is something. */
        AT_ONCE,
        /** Once a day, what is unread by then. */
        DAILY,
        NONE
    }

    public boolean isConfirmed() {
        return confirmedAt.isPresent();
    }

    /** Whether mail could be sent to a text. */
    public static boolean isAddress(String text) {
        return text.length() <= ADDRESS_LENGTH_MAX && ADDRESS.matcher(text).matches();
    }
}
