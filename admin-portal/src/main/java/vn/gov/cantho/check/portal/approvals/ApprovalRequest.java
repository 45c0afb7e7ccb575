package vn.gov.cantho.check.portal.approvals;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A request for a decision on content that no longer changes.
 *
 * @param subjectVersion which version of the subject the content is
 * @param contentHash 64 hexadecimal digits; the decision is on exactly this content
 * @param dueOn the last day of the time that the agency has given itself
 * @param version how often the request changed; a decision names the one it saw
 */
public record ApprovalRequest(
        ApprovalRequestId id,
        long establishmentId,
        String establishmentName,
        String subjectKind,
        long subjectId,
        int subjectVersion,
        String subjectName,
        String contentHash,
        State state,
        long submittedBy,
        Instant submittedAt,
        LocalDate dueOn,
        int version) {

    /** Where a request stands. */
    public enum State {
        WAITING,
        APPROVED,
        REFUSED,
        WITHDRAWN
    }
}
