package vn.gov.cantho.check.portal.approvals;

/**
 * Content a feature asks a decision on.
 *
 * @param subjectKind the kind of an {@link ApprovalSubject}
 * @param contentHash 64 hexadecimal digits
 */
public record SubmittedContent(
        long establishmentId,
        String subjectKind,
        long subjectId,
        int subjectVersion,
        String subjectName,
        String contentHash) {}
