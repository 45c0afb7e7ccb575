package vn.gov.cantho.check.contract.gs1;

/** The names that stood for identifiers in addresses until November 2022. Known only to say what is wrong with them. */
final class ShortNames {

    private ShortNames() {}

    static boolean isKey(String segment) {
        return switch (segment) {
            case "gtin", "sscc", "gdti", "gcn", "ginc", "gsin", "gln", "payTo", "party" -> true;
            case "grai", "giai", "itip", "cpid", "gmn", "gsrnp", "gsrn" -> true;
            default -> false;
        };
    }

    static boolean isQualifier(String segment) {
        return switch (segment) {
            case "lot", "ser", "cpv", "glnx", "cpsn", "refno", "srin" -> true;
            default -> false;
        };
    }
}
