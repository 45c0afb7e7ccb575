package vn.gov.cantho.check.portal.approvals;

import vn.gov.cantho.check.portal.refusals.RefusalGround;

/**
 * Why content was refused, pinned to one field of it.
 *
 * @param field a field of the subject's content
 * @param text what is wrong and what to do, {@value #TEXT_MIN_CHARACTERS} to {@value #TEXT_MAX_CHARACTERS} characters
 * @param ground the code of a reason of the list
 */
public record RefusalReason(String field, String text, String ground, Necessity necessity) {

    public static final int TEXT_MIN_CHARACTERS = 5;
    public static final int TEXT_MAX_CHARACTERS = 500;

    /** How much hangs on it. */
    public enum Necessity {
        /** Has to be put right before the content can be approved. */
        MUST,
        /** Had better be put right. */
        SHOULD
    }

    public RefusalReason {
        text = text.strip();
    }

    /** Something that has to be put right and that the list has no reason for. */
    public RefusalReason(String field, String text) {
        this(field, text, RefusalGround.OTHER, Necessity.MUST);
    }

    boolean isSaid() {
        var length = text.codePointCount(0, text.length());
        return length >= TEXT_MIN_CHARACTERS && length <= TEXT_MAX_CHARACTERS;
    }
}
