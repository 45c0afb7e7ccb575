package vn.gov.cantho.check.portal.units;

/** How long the name of a unit may be. The figures are those of the database, where they are held a second time. */
public final class UnitName {

    public static final int LENGTH_MIN = 2;
    public static final int LENGTH_MAX = 200;

    private UnitName() {}

    /** Whether a unit may be called so. */
    public static boolean isFit(String name) {
        return length(name) >= LENGTH_MIN && !isTooLong(name);
    }

    /** The same for a name that may be left out. */
    public static boolean isTooLong(String name) {
        return length(name) > LENGTH_MAX;
    }

    /** Characters as the database counts them. */
    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
