package vn.gov.cantho.check.portal.articles;

/**
 * What is wrong with what was typed.
 *
 * @param detail a bound, or the words that are meant; may be empty
 */
public record ArticleFlaw(Field field, Problem problem, String detail) {

    /** Where it is typed. */
    public enum Field {
        TITLE_VI,
        SUMMARY_VI,
        TEXT_VI,
        TITLE_EN,
        SUMMARY_EN,
        TEXT_EN,
        LAW_NUMBER,
        LAW_ISSUER,
        LAW_ISSUED_ON,
        LAW_IN_FORCE_ON,
        LAW_STATE,
        LAW_REPLACED_BY,
        PICTURE,
        FILE,
        REASON
    }

    /** What is wrong. */
    public enum Problem {
        TOO_SHORT,
        TOO_LONG,
        TOO_HEAVY,
        MISSING,
        ENGLISH_IS_HALF,
        LINK_REFUSED,
        BEFORE_ISSUE,
        NO_PICTURE,
        NO_PDF
    }
}
