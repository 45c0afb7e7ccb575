package vn.gov.cantho.check.portal.passwords;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.gov.cantho.check.portal.security.PasswordHashes;

/**
 * Which passwords people may choose, after NIST SP 800-63B-4, 3.1.1.2: long enough, and not what is guessed first. No rules
 * about kinds of characters, spaces are welcome, nothing expires.
 *
 * <p>What is guessed first is looked for in the folded password: without case, diacritics and spaces, for those are the
 * first things that are tried in other ways.
 */
public final class PasswordRules {

    /** How many characters a password has at most: far beyond the 64 that must be taken. */
    public static final int LENGTH_MAX = 200;

    private static final int DIFFERENT_MIN = 5;

    /** How much of a password has to be its owner's own beside runs of keys and well-known names. */
    private static final int OWN_PART_MIN = 6;

    private static final int RUN_MIN = 4;
    private static final int UNIT_MIN = 8;

    /** Of three words that everybody uses one makes a sentence of one's own, of two not. */
    private static final int COMMON_PARTS_MAX = 2;

    private static final List<String> KEY_ROWS = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890");

    /** What this system is called. */
    private static final List<String> SYSTEM_NAMES =
            List.of("truyxuatnguongoc", "checkcantho", "cantho", "truyxuat", "nguongoc", "gov.vn");

    private PasswordRules() {}

    /** What is wrong with a password that a person chose. */
    public static Optional<PasswordFlaw> flaw(String chosen, PasswordContext context, Factors factors) {
        var password = PasswordHashes.normal(chosen);
        var length = password.codePointCount(0, password.length());
        if (length < factors.lengthMin()) {
            return Optional.of(PasswordFlaw.TOO_SHORT);
        }
        if (length > LENGTH_MAX) {
            return Optional.of(PasswordFlaw.TOO_LONG);
        }
        var folded = folded(password);
        if (isSequence(folded)) {
            return Optional.of(PasswordFlaw.SEQUENCE);
        }
        if (isLikeContext(folded, context)) {
            return Optional.of(PasswordFlaw.LIKE_CONTEXT);
        }
        return isCommon(unit(folded)) ? Optional.of(PasswordFlaw.COMMON) : Optional.empty();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("[\\p{M}\\s]", "")
                .replace('đ', 'd');
    }

    /** Whether little is left beside runs such as 1234, qwerty, aaaa, or all of it is a short piece again and again. */
    private static boolean isSequence(String folded) {
        return folded.chars().distinct().count() < DIFFERENT_MIN
                || unit(folded).length() < UNIT_MIN
                || folded.length() - inRuns(folded) < OWN_PART_MIN;
    }

    private static int inRuns(String folded) {
        var inRuns = 0;
        var run = 1;
        for (var index = 1; index <= folded.length(); index++) {
            if (index < folded.length() && follows(folded.charAt(index - 1), folded.charAt(index))) {
                run++;
            } else {
                inRuns += run >= RUN_MIN ? run : 0;
                run = 1;
            }
        }
        return inRuns;
    }

    /** Whether a key is the one before again, or next to it in the alphabet or on the keyboard. */
    private static boolean follows(char before, char key) {
        return Math.abs(before - key) <= 1
                || KEY_ROWS.stream()
                        .anyMatch(row -> row.indexOf(before) >= 0
                                && row.indexOf(key) >= 0
                                && Math.abs(row.indexOf(before) - row.indexOf(key)) == 1);
    }

    /** The piece that the text repeats, cut off anywhere at its end; the text itself where it repeats nothing. */
    private static String unit(String folded) {
        for (var length = 1; length <= folded.length() / 2; length++) {
            if (folded.startsWith(folded.substring(length))) {
                return folded.substring(0, length);
            }
        }
        return folded;
    }

    private static boolean isLikeContext(String folded, PasswordContext context) {
        if (folded.contains(context.username())) {
            return true;
        }
        var names = Stream.concat(context.names().stream().map(PasswordRules::folded), SYSTEM_NAMES.stream());
        var rest =
                names.filter(name -> name.length() >= RUN_MIN).reduce(folded, (text, name) -> text.replace(name, ""));
        return rest.length() < folded.length() && letters(rest).length() < OWN_PART_MIN;
    }

    private static boolean isCommon(String folded) {
        var trimmed = folded.replaceAll("[^a-z]+$", "");
        return Stream.of(folded, trimmed, spelled(trimmed))
                .anyMatch(
                        text -> CommonPasswords.contain(text) || CommonPasswords.make(letters(text), COMMON_PARTS_MAX));
    }

    /** Figures and signs read as the letters that they are put for. */
    private static String spelled(String folded) {
        return folded.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('@', 'a')
                .replace('5', 's')
                .replace('$', 's')
                .replace('7', 't');
    }

    private static String letters(String folded) {
        return folded.replaceAll("[^\\p{L}]", "");
    }
}
