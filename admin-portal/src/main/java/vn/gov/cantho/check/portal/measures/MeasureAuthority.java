package vn.gov.cantho.check.portal.measures;

/** Who may do what with measures, for {@code @PreAuthorize}. */
final class MeasureAuthority {

    /** Whoever may open establishments, and the establishment itself. */
    static final String MAY_LOOK = "hasAuthority('FUNCTION_ESTABLISHMENTS')";

    /** Whoever decides for an agency, or keeps its accounts. */
    static final String MAY_PROPOSE = MAY_LOOK
            + " and hasAnyAuthority('FUNCTION_APPROVALS_APPROVE', 'FUNCTION_ACCOUNTS_MANAGE') and principal.unitType() != 'ESTABLISHMENT'";

    /** Granting and revoking is the city's (Điều 11.2). */
    static final String MAY_DECIDE =
            MAY_LOOK + " and hasAuthority('FUNCTION_APPROVALS_APPROVE') and principal.unitType() == 'CITY'";

    private MeasureAuthority() {}
}
