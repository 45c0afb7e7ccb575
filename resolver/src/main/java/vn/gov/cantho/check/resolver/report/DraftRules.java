package vn.gov.cantho.check.resolver.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a form must say. The table holds the same bounds; a form that it would refuse never gets there. */
public final class DraftRules {

    /** Characters of the description, at least. */
    public static final int WORDS_MIN = 5;

    public static final int WORDS_MAX = 2_000;
    public static final int PLACE_MAX = 200;
    public static final int NAME_MAX = 100;
    public static final int PHONE_MAX = 20;
    public static final int EMAIL_MAX = 200;

    private static final Pattern PHONE = Pattern.compile("[0-9+ ]{8," + PHONE_MAX + "}");

    /** One sign between two parts without blanks: whether an address exists only a letter to it can tell. */
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,100}@[^\\s@.]{1,60}(\\.[^\\s@.]{1,60}){1,5}");

    private DraftRules() {}

    /** What is wrong with what was typed, in the order of the form. */
    public static List<Flaw> flaws(Draft draft) {
        var flaws = new ArrayList<Flaw>();
        add(flaws, Problem.of(draft.problem()).isEmpty(), Flaw.PROBLEM_MISSING);
        add(flaws, length(draft.words()) < WORDS_MIN, Flaw.WORDS_TOO_SHORT);
        add(flaws, length(draft.words()) > WORDS_MAX, Flaw.WORDS_TOO_LONG);
        add(flaws, length(draft.place()) > PLACE_MAX, Flaw.PLACE_TOO_LONG);
        add(flaws, length(draft.name()) > NAME_MAX, Flaw.NAME_TOO_LONG);
        add(flaws, !fits(PHONE, PHONE_MAX, phone(draft)), Flaw.PHONE_WRONG);
        add(flaws, !fits(EMAIL, EMAIL_MAX, draft.email()), Flaw.EMAIL_WRONG);
        return flaws;
    }

    /** The number as it is kept: people write dots and hyphens in it. */
    public static String phone(Draft draft) {
        return draft.phone().replaceAll("[.()-]", " ").replaceAll(" +", " ").strip();
    }

    private static boolean fits(Pattern pattern, int max, String text) {
        return text.isEmpty() || (text.length() <= max && pattern.matcher(text).matches());
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static void add(List<Flaw> flaws, boolean wrong, Flaw flaw) {
        if (wrong) {
            flaws.add(flaw);
        }
    }
}
