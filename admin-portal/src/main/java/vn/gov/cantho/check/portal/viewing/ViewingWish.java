package vn.gov.cantho.check.portal.viewing;

/**
 * A wish to look as an establishment.
 *
 * @param reason {@value #REASON_MIN_CHARACTERS} to {@value #REASON_MAX_CHARACTERS} characters; the establishment reads it
 * @param minutes for how long, 1 to {@value #MINUTES_MAX}
 */
public record ViewingWish(long establishmentId, String reason, int minutes) {

    public static final int REASON_MIN_CHARACTERS = 10;
    public static final int REASON_MAX_CHARACTERS = 500;
    public static final int MINUTES_MAX = 30;

    public ViewingWish {
        reason = reason.strip();
        if (minutes < 1 || minutes > MINUTES_MAX) {
            throw new IllegalArgumentException("minutes: " + minutes);
        }
    }

    boolean hasReason() {
        var length = reason.codePointCount(0, reason.length());
        return length >= REASON_MIN_CHARACTERS && length <= REASON_MAX_CHARACTERS;
    }
}
