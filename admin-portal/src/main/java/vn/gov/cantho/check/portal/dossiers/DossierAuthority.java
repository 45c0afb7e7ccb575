package vn.gov.cantho.check.portal.dossiers;

/** Who may do what with dossiers, for {@code @PreAuthorize}. */
final class DossierAuthority {

    /** Reads the dossiers in reach. */
    static final String MAY_LOOK = "hasAuthority('FUNCTION_DOSSIERS')";

    /** Receives and appraises. */
    static final String MAY_WORK = "hasAnyAuthority('FUNCTION_DOSSIERS_UPDATE', 'FUNCTION_DOSSIERS_APPROVE')";

    /** Approves, refuses, gives back. */
    static final String MAY_DECIDE = "hasAuthority('FUNCTION_DOSSIERS_APPROVE')";

    /** Takes a dossier: also the city's administrators, who grant. */
    static final String MAY_TAKE =
            "hasAnyAuthority('FUNCTION_DOSSIERS_UPDATE', 'FUNCTION_DOSSIERS_APPROVE', 'FUNCTION_DOSSIERS_MANAGE')";

    /** Takes a dossier over from another officer. */
    static final String MAY_TAKE_OVER = "hasAnyAuthority('FUNCTION_DOSSIERS_APPROVE', 'FUNCTION_DOSSIERS_MANAGE')";

    /** Gives a dossier back to its agency: the city (Điều 11.2). */
    static final String MAY_RETURN = MAY_TAKE_OVER + " and principal.unitType == 'CITY'";

    /** Grants an account: who makes establishments and accounts for other units. */
    static final String MAY_GRANT = "hasAuthority('FUNCTION_DOSSIERS_ADMINISTER') and principal.unitType == 'CITY'";

    private DossierAuthority() {}
}
