package vn.gov.cantho.check.resolver.render;

/** Numbers of GS1 as links on its own host: the same everywhere, whoever resolves them. */
final class CanonicalId {

    private static final String HOST = "https://id.gs1.org";

    private CanonicalId() {}

    static String product(String gtin) {
        return HOST + "/01/" + gtin;
    }

    static String lot(String gtin, String number) {
        return product(gtin) + "/10/" + PathText.encode(number);
    }

    static String place(String gln) {
        return HOST + "/414/" + gln;
    }

    static String party(String gln) {
        return HOST + "/417/" + gln;
    }
}
