package vn.gov.cantho.check.portal.restrictions;

/** Who may do what with restrictions, for {@code @PreAuthorize}. */
final class RestrictionAuthority {

    /** Looks at what is restricted. */
    static final String MAY_LOOK = "hasAuthority('FUNCTION_RECALLS')";

    /** Suspends, locks, lifts both, and proposes recalls and their end. */
    static final String MAY_PROPOSE = "hasAnyAuthority('FUNCTION_RECALLS_UPDATE', 'FUNCTION_RECALLS_APPROVE')";

    /** Is the second person of a recall. */
    static final String MAY_CONFIRM = "hasAuthority('FUNCTION_RECALLS_APPROVE')";

    private RestrictionAuthority() {}
}
