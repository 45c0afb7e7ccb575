package vn.gov.cantho.check.resolver.render;

/** Where the page of a place is. */
final class PlaceAddress {

    private PlaceAddress() {}

    /** The path of the page of a place. */
    static String path(String gln) {
        return "/414/" + gln;
    }
}
