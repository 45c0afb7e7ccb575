package vn.gov.cantho.check.portal.approvals;

/**
 * One field of content as a decider reads it.
 *
 * @param field the name reasons are pinned to
 * @param labelKey the key of the text that names it
 * @param value what it says; empty when nothing is given
 */
public record ContentField(String field, String labelKey, String value, Form form) {

    /** How the value is to be shown. */
    public enum Form {
        /** As it stands. */
        TEXT,
        /** The value is the key of a text. */
        TEXT_KEY,
        /** Lines, each the key of a text, a tab, and more text as it stands. */
        KEYED_LINES,
        /** The value is the address of a picture. */
        PICTURE,
        /** The value is the address of a recording. */
        RECORDING
    }
}
