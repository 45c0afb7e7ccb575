package vn.gov.cantho.check.portal.suspicions;

/**
 * Roughly where a scan came from, by its network.
 *
 * @param fixed whether who uses the network is there; a mobile network may have its gateway elsewhere
 */
public record SeenPlace(String name, double latitude, double longitude, boolean fixed) {

    private static final double EARTH_RADIUS_KM = 6_371;

    /** How far another place is, as the crow flies. */
    double distanceKm(SeenPlace other) {
        var latitudes = Math.toRadians(other.latitude - latitude);
        var longitudes = Math.toRadians(other.longitude - longitude);
        var chord = square(Math.sin(latitudes / 2))
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * square(Math.sin(longitudes / 2));
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    private static double square(double value) {
        return value * value;
    }
}
