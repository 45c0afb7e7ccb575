package vn.gov.cantho.check.portal.dossierrules;

/**
 * A reason to choose from.
 *
 * @param code by which remarks and refusals name it in every version; empty for one that is new
 * @param textVi {@value #TEXT_MIN} to {@value #TEXT_MAX} characters, as {@code textEn}
 */
public record ReasonRule(Purpose purpose, String code, String textVi, String textEn) {

    /** The shortest text, in characters. */
    public static final int TEXT_MIN = 5;

    /** The longest text, in characters. */
    public static final int TEXT_MAX = 200;

    /** What it is given for. */
    public enum Purpose {
        SUPPLEMENT,
        REFUSAL
    }

    public ReasonRule {
        textVi = textVi.strip();
        textEn = textEn.strip();
    }

    boolean isSound() {
        return isSound(textVi) && isSound(textEn);
    }

    private static boolean isSound(String text) {
        var length = text.codePointCount(0, text.length());
        return length >= TEXT_MIN && length <= TEXT_MAX;
    }
}
