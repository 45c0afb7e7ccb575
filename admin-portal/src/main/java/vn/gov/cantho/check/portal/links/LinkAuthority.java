package vn.gov.cantho.check.portal.links;

/** Who may do what with links. */
final class LinkAuthority {

    static final String MAY_SEE = "hasAuthority('FUNCTION_PRODUCTS')";

    /** What is linked to is said by the establishment, not by an agency. */
    static final String MAY_EDIT = "hasAuthority('FUNCTION_PRODUCTS_UPDATE') and principal.isEstablishment()";

    static final String MAY_DECIDE = "hasAuthority('FUNCTION_APPROVALS_APPROVE') and !principal.isEstablishment()";

    private LinkAuthority() {}
}
