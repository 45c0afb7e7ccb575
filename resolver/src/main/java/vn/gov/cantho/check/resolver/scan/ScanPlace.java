package vn.gov.cantho.check.resolver.scan;

/**
 * Roughly where a scan came from, by the network it came through. Coarse on purpose: a province or city, never an address.
 *
 * @param name as people say it, such as {@code Cần Thơ}, 1 to {@value #NAME_LENGTH_MAX} characters
 * @param latitude in degrees, kept to a tenth (about 11 km)
 * @param longitude in degrees, kept to a tenth
 * @param fixed whether who uses the network is there; the address of a mobile network says where its gateway stands
 */
public record ScanPlace(String name, double latitude, double longitude, boolean fixed) {

    /** The longest name, in characters. */
    public static final int NAME_LENGTH_MAX = 40;

    private static final double PARTS = 10;

    public ScanPlace {
        require(!name.isBlank() && name.length() <= NAME_LENGTH_MAX, "a place has a name of 1 to 40 characters");
        require(Math.abs(latitude) <= 90, "a latitude is -90 to 90");
        require(Math.abs(longitude) <= 180, "a longitude is -180 to 180");
        latitude = Math.round(latitude * PARTS) / PARTS;
        longitude = Math.round(longitude * PARTS) / PARTS;
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
