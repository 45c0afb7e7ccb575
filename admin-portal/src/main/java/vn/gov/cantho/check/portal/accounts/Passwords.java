package vn.gov.cantho.check.portal.accounts;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.gov.cantho.check.portal.accounts.AccountFlaw.Problem;

/**
 * Which passwords are good enough (length and not a common one, after NIST SP 800-63B: no rules about kinds of
 * characters), and new ones that are.
 */
public final class Passwords {

    public static final int LENGTH_MIN = 12;
    public static final int LENGTH_MAX = 200;

    // Without letters and digits that are read for one another; four groups of five hold 98 bits.
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 5;
    private static final int DIFFERENT_MIN = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    // What people begin with; a long password made of these and a number is still guessed first.
    private static final List<String> COMMON = List.of(
            "password",
            "matkhau",
            "mậtkhẩu",
            "qwerty",
            "123456",
            "abcdef",
            "cantho",
            "cầnthơ",
            "vietnam",
            "việtnam",
            "iloveyou",
            "admin",
            "welcome",
            "letmein",
            "anhyeuem",
            "anhyêuem",
            "khongbiet",
            "checkcantho");
    private static final int OWN_PART_MIN = 6;

    private Passwords() {}

    static String generate() {
        var password = new StringBuilder();
        for (var group = 0; group < GROUPS; group++) {
            password.append(group == 0 ? "" : "-");
            RANDOM.ints(GROUP_LENGTH, 0, LETTERS.length()).forEach(index -> password.append(LETTERS.charAt(index)));
        }
        return password.toString();
    }

    /** What is wrong with a password that a person chose. */
    static Optional<Problem> problem(String password, String username) {
        var length = password.codePointCount(0, password.length());
        if (length < LENGTH_MIN) {
            return Optional.of(Problem.PASSWORD_TOO_SHORT);
        }
        if (length > LENGTH_MAX) {
            return Optional.of(Problem.PASSWORD_TOO_LONG);
        }
        var plain = password.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        if (plain.contains(username)) {
            return Optional.of(Problem.PASSWORD_LIKE_NAME);
        }
        return isCommon(plain) ? Optional.of(Problem.PASSWORD_COMMON) : Optional.empty();
    }

    /** Whether little is left beside common words, or few different characters are used at all. */
    private static boolean isCommon(String plain) {
        var rest = plain;
        for (var word : COMMON) {
            rest = rest.replace(word, "");
        }
        var ownPart = rest.replaceAll("[0-9\\p{Punct}]", "");
        return plain.chars().distinct().count() < DIFFERENT_MIN
                || (rest.length() < plain.length() && ownPart.length() < OWN_PART_MIN);
    }
}
