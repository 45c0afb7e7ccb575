package vn.gov.cantho.check.portal.restrictions;

/** Who may do what with restrictions, for {@code @PreAuthorize}. */
final class RestrictionAuthority {

    /** Looks at what is restricted. */
    static final String MAY_LOOK = "hasAuthority('FUNCTION_RECALLS')";

    /** Suspends, locks, lifts both, and proposes recalls and their end. */
    static final String MAY_PROPOSE = "hasAuthority('FUNCTION_RECALLS') and (hasRole('EDITOR') or hasRole('APPROVER'))";

    /** Is the second person of a recall. */
    static final String MAY_CONFIRM = "hasAuthority('FUNCTION_RECALLS') and hasRole('APPROVER')";

    private RestrictionAuthority() {}
}
