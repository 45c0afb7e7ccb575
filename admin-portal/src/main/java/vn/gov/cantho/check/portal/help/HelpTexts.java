package vn.gov.cantho.check.portal.help;

import java.util.List;
import java.util.stream.IntStream;
import vn.gov.cantho.check.portal.shell.Texts;

/**
 * The help of a page, by the simple name of its view: {@code help.<View>} says what the page is for, {@code help.<View>.1}
 * and those after it what is done there, in that order.
 */
public final class HelpTexts {

    private static final String PREFIX = "help.";
    private static final int STEPS_MAX = 9;

    private HelpTexts() {}

    /** What a page is for, in the language of the reader; the help of no page in particular where it has none. */
    public static String purpose(Class<?> view) {
        return Texts.of(key(view));
    }

    /** What is done on it, at most {@value #STEPS_MAX} steps. */
    public static List<String> steps(Class<?> view) {
        return IntStream.rangeClosed(1, STEPS_MAX)
                .mapToObj(step -> key(view) + "." + step)
                .takeWhile(Texts::has)
                .map(Texts::of)
                .toList();
    }

    private static String key(Class<?> view) {
        var own = PREFIX + view.getSimpleName();
        return Texts.has(own) ? own : PREFIX + "any";
    }
}
