package vn.gov.cantho.check.resolver.report;

import java.util.function.UnaryOperator;

/**
 * What was typed into the form, as it is shown again when something is missing.
 *
 * @param about what the form was opened for: a code or a path
 * @param problem the name of a {@link Problem}, or whatever else was sent
 */
public record Draft(String about, String problem, String words, String place, String name, String phone, String email) {

    /** The longest text about which a report is looked at. */
    public static final int ABOUT_MAX = 200;

    /** The form before anything is typed. */
    public static Draft about(String about) {
        return new Draft(about, "", "", "", "", "", "");
    }

    /** Reads the fields of a form: without blanks around and controls within them, with one kind of line end. */
    public static Draft of(UnaryOperator<String> field) {
        return new Draft(
                cut(line(field.apply("code"))),
                line(field.apply("problem")),
                text(field.apply("words")),
                line(field.apply("place")),
                line(field.apply("name")),
                line(field.apply("phone")),
                line(field.apply("email")));
    }

    private static String line(String typed) {
        return typed.replaceAll("\\p{Cntrl}", " ").strip();
    }

    private static String cut(String about) {
        return about.substring(0, Math.min(ABOUT_MAX, about.length()));
    }

    private static String text(String typed) {
        return typed.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n]]", " ")
                .strip();
    }
}
