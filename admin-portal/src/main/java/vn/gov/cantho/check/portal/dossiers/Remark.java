package vn.gov.cantho.check.portal.dossiers;

/**
 * What has to be supplemented, pinned to where.
 *
 * @param target name of a field ({@code FormField}) or of a section, or kind of a paper
 * @param reason code of a reason of the catalogue
 */
public record Remark(Pin pin, String target, String reason, String text, Severity severity) {

    /** The shortest remark, in characters. */
    public static final int TEXT_LENGTH_MIN = 5;

    /** The longest remark, in characters. */
    public static final int TEXT_LENGTH_MAX = 500;

    /** Remarks of one request. */
    public static final int REMARKS_MAX = 50;

    /** What it is pinned to. */
    public enum Pin {
        FIELD,
        FILE,
        SECTION
    }

    /** Whether the dossier can go on without. */
    public enum Severity {
        REQUIRED,
        RECOMMENDED
    }

    public Remark {
        text = text.strip();
    }

    boolean isSound() {
        var length = text.codePointCount(0, text.length());
        return length >= TEXT_LENGTH_MIN
                && length <= TEXT_LENGTH_MAX
                && target.matches("[A-Za-z_]{2,60}")
                && !reason.isEmpty();
    }
}
