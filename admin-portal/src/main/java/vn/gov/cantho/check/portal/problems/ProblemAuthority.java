package vn.gov.cantho.check.portal.problems;

/** Who may do what with problem reports, for {@code @PreAuthorize}. */
final class ProblemAuthority {

    /** Reads the reports in reach; an establishment those that it was shown. */
    static final String MAY_LOOK = "hasAuthority('FUNCTION_PROBLEMS')";

    /** Works on reports: never the establishment that one is about. */
    static final String MAY_WORK =
            "hasAnyAuthority('FUNCTION_PROBLEMS_UPDATE', 'FUNCTION_PROBLEMS_APPROVE') and !principal.isEstablishment()";

    private ProblemAuthority() {}
}
