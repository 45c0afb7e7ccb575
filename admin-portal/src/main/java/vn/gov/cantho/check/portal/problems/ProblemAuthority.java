package vn.gov.cantho.check.portal.problems;

/** Who may do what with problem reports, for {@code @PreAuthorize}. */
final class ProblemAuthority {

    /** Reads the reports in reach; an establishment those that it was shown. */
    static final String MAY_LOOK = "hasAuthority('FUNCTION_PROBLEMS')";

    /** Works on reports: never the establishment that one is about. */
    static final String MAY_WORK =
            "hasAuthority('FUNCTION_PROBLEMS') and (hasRole('EDITOR') or hasRole('APPROVER')) and !principal.isEstablishment()";

    private ProblemAuthority() {}
}
