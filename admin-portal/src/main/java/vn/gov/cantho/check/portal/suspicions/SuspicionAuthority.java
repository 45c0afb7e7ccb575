package vn.gov.cantho.check.portal.suspicions;

/** Who may do what with suspicions, for {@code @PreAuthorize}: who may suspend and recall, for a suspect stamp is such news. */
final class SuspicionAuthority {

    /** Looks at suspicions and thresholds. */
    static final String MAY_LOOK = "hasAuthority('FUNCTION_RECALLS')";

    /** Confirms and dismisses. */
    static final String MAY_DECIDE = "hasAnyAuthority('FUNCTION_RECALLS_UPDATE', 'FUNCTION_RECALLS_APPROVE')";

    /** Takes the confirmation of another person back; sets thresholds. */
    static final String MAY_LIFT = "hasAuthority('FUNCTION_RECALLS_APPROVE')";

    private SuspicionAuthority() {}
}
