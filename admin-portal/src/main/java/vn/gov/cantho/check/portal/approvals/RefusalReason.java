package vn.gov.cantho.check.portal.approvals;

/**
 * Why content was refused, pinned to one field of it.
 *
 * @param field a field of the subject's content
 * @param text what is wrong and what to do, {@value #TEXT_MIN_CHARACTERS} to {@value #TEXT_MAX_CHARACTERS} characters
 */
public record RefusalReason(String field, String text) {

    public static final int TEXT_MIN_CHARACTERS = 5;
    public static final int TEXT_MAX_CHARACTERS = 500;

    public RefusalReason {
        text = text.strip();
    }

    boolean isSaid() {
        var length = text.codePointCount(0, text.length());
        return length >= TEXT_MIN_CHARACTERS && length <= TEXT_MAX_CHARACTERS;
    }
}
