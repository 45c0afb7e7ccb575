package vn.gov.cantho.check.portal.productionlots;

/** The addresses of the pages of this feature, for others to lead to. */
public final class ProductionLotLinks {

    /** All lots. */
    public static final String LOTS = "production-lots";

    public static final String NEW_LOT = "production-lots/new";
    public static final String PLACES = "places";
    public static final String PARTNERS = "partners";

    private ProductionLotLinks() {}

    /** The page of a lot. */
    public static String lot(ProductionLotId id) {
        return LOTS + "/" + id.value();
    }
}
