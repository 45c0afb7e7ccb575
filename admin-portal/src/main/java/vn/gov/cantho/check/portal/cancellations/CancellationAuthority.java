package vn.gov.cantho.check.portal.cancellations;

import vn.gov.cantho.check.portal.security.Authorities;

/** Who may do what with cancellations, for {@code @PreAuthorize}. */
final class CancellationAuthority {

    static final String MAY_LOOK = "hasAuthority('" + Authorities.APPROVALS + "')";

    /** An editor or an approver of an agency. Units below a department decide on requests in its place, and cancel nothing. */
    static final String MAY_PROPOSE = MAY_LOOK
            + " and hasAnyAuthority('FUNCTION_APPROVALS_UPDATE', 'FUNCTION_APPROVALS_APPROVE') and principal.unitType() != 'SUB_DEPARTMENT'";

    static final String MAY_DECIDE =
            MAY_LOOK + " and hasAuthority('FUNCTION_APPROVALS_APPROVE') and principal.unitType() != 'SUB_DEPARTMENT'";

    private CancellationAuthority() {}
}
