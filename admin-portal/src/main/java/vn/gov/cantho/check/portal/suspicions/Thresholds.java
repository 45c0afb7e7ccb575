package vn.gov.cantho.check.portal.suspicions;

/**
 * From when on something counts as a sign.
 *
 * @param watched whether it is looked for at all
 * @param least how often it must have been seen
 * @param windowHours within what time; of a PIN it is not asked
 * @param distanceKm how far apart places must be; 0 but for {@link Sign#TOO_FAR}
 * @param speedKmh faster than what nobody travels; 0 but for {@link Sign#TOO_FAR}
 * @param version counts the changes; an act names the version it was decided on
 */
public record Thresholds(
        Sign sign, boolean watched, int least, int windowHours, int distanceKm, int speedKmh, int version) {

    public static final int LEAST_MAX = 200;
    public static final int WINDOW_HOURS_MAX = 720;
    public static final int DISTANCE_KM_MIN = 50;
    public static final int SPEED_KMH_MIN = 50;
    public static final int FAR_MAX = 5_000;

    /** Whether every figure is one that makes sense; the table asks the same. */
    public boolean isPossible() {
        var leastMin = sign == Sign.PIN_AGAIN ? 2 : 1;
        return isWithin(least, leastMin, LEAST_MAX)
                && isWithin(windowHours, 1, WINDOW_HOURS_MAX)
                && (sign == Sign.TOO_FAR
                        ? isWithin(distanceKm, DISTANCE_KM_MIN, FAR_MAX) && isWithin(speedKmh, SPEED_KMH_MIN, FAR_MAX)
                        : distanceKm == 0 && speedKmh == 0);
    }

    private static boolean isWithin(int value, int min, int max) {
        return value >= min && value <= max;
    }
}
