package vn.gov.cantho.check.portal.dossiers;

/** Who may do what with dossiers, for {@code @PreAuthorize}. */
final class DossierAuthority {

    /** Reads the dossiers in reach. */
    static final String MAY_LOOK = "hasAuthority('FUNCTION_DOSSIERS')";

    /** Receives and appraises. */
    static final String MAY_WORK = MAY_LOOK + " and (hasRole('EDITOR') or hasRole('APPROVER'))";

    /** Approves, refuses, gives back. */
    static final String MAY_DECIDE = MAY_LOOK + " and hasRole('APPROVER')";

    /** Takes a dossier: also the city's administrators, who grant. */
    static final String MAY_TAKE =
            MAY_LOOK + " and (hasRole('EDITOR') or hasRole('APPROVER') or hasRole('ADMINISTRATOR'))";

    /** Takes a dossier over from another officer. */
    static final String MAY_TAKE_OVER = MAY_LOOK + " and (hasRole('APPROVER') or hasRole('ADMINISTRATOR'))";

    /** Gives a dossier back to its agency: the city (Điều 11.2). */
    static final String MAY_RETURN = MAY_TAKE_OVER + " and principal.unitType == 'CITY'";

    /** Grants an account: who makes establishments and accounts for other units. */
    static final String MAY_GRANT = MAY_LOOK + " and hasRole('ADMINISTRATOR') and principal.unitType == 'CITY'";

    private DossierAuthority() {}
}
