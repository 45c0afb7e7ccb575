package vn.gov.cantho.check.portal.links;

/** Who may do what with links. */
final class LinkAuthority {

    static final String MAY_SEE = "hasAuthority('FUNCTION_PRODUCTS')";

    /** What is linked to is said by the establishment, not by an agency. */
    static final String MAY_EDIT = MAY_SEE + " and hasRole('EDITOR') and principal.isEstablishment()";

    static final String MAY_DECIDE =
            "hasAuthority('FUNCTION_APPROVALS') and hasRole('APPROVER') and !principal.isEstablishment()";

    private LinkAuthority() {}
}
