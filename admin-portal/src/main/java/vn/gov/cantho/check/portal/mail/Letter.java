package vn.gov.cantho.check.portal.mail;

/**
 * What a mail says.
 *
 * @param subject one line
 * @param html the same as the text, for programs that show it
 */
record Letter(String subject, String text, String html) {

    /** The longest subject, in characters. */
    static final int SUBJECT_LENGTH_MAX = 150;

    /** A line break would begin a head of its own. */
    Letter {
        var line = subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        subject = line.codePointCount(0, line.length()) <= SUBJECT_LENGTH_MAX
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SUBJECT_LENGTH_MAX - 1)) + "…";
    }
}
