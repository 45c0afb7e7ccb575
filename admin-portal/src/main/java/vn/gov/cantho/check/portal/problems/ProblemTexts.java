package vn.gov.cantho.check.portal.problems;

import java.util.Optional;

/** The rules for what is said about a report. */
public final class ProblemTexts {

    /** The shortest reply and note, in characters. */
    public static final int TEXT_LENGTH_MIN = 5;

    /** The longest reply and note, in characters. */
    public static final int TEXT_LENGTH_MAX = 2_000;

    private ProblemTexts() {}

    static Optional<ProblemOutcome> flaw(String text) {
        var length = text.codePointCount(0, text.length());
        if (length < TEXT_LENGTH_MIN) {
            return Optional.of(new ProblemOutcome.TooShort(TEXT_LENGTH_MIN));
        }
        return length > TEXT_LENGTH_MAX ? Optional.of(new ProblemOutcome.TooLong(TEXT_LENGTH_MAX)) : Optional.empty();
    }
}
