package vn.gov.cantho.check.portal.cancellations;

import java.util.Optional;

/**
 * What is to be cancelled, and why.
 *
 * @param version which version of the subject was looked at
 * @param ground the code of a ground
 * @param reason {@value #REASON_MIN_CHARACTERS} to {@value #REASON_MAX_CHARACTERS} characters
 * @param evidenceSha256 a file among those of the establishment, 64 hexadecimal digits
 */
public record NewCancellation(
        String kind, long subjectId, int version, String ground, String reason, Optional<String> evidenceSha256) {

    public static final int REASON_MIN_CHARACTERS = 10;
    public static final int REASON_MAX_CHARACTERS = 2000;

    public NewCancellation {
        reason = reason.strip();
    }

    static boolean isReason(String text) {
        var length = text.codePointCount(0, text.length());
        return length >= REASON_MIN_CHARACTERS && length <= REASON_MAX_CHARACTERS;
    }
}
