package vn.gov.cantho.check.portal.productionlots;

/** Who may do what with production lots, places and partners, as expressions for {@code @PreAuthorize}. */
public final class LotAuthority {

    public static final String MAY_SEE_LOTS = "hasAuthority('FUNCTION_PRODUCTION_LOTS')";

    /** What happened to a lot is said by the establishment that made it, not by an agency. */
    public static final String MAY_EDIT_LOTS =
            "hasAuthority('FUNCTION_PRODUCTION_LOTS_UPDATE') and principal.isEstablishment()";

    static final String MAY_SEE_PLACES = "hasAuthority('FUNCTION_PLACES')";
    static final String MAY_EDIT_PLACES = "hasAuthority('FUNCTION_PLACES_UPDATE') and principal.isEstablishment()";

    static final String MAY_SEE_PARTNERS = "hasAuthority('FUNCTION_PARTNERS')";
    static final String MAY_EDIT_PARTNERS = "hasAuthority('FUNCTION_PARTNERS_UPDATE') and principal.isEstablishment()";

    private LotAuthority() {}
}
