package vn.gov.cantho.check.portal.approvals;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** What a feature tells about content it submits; one bean for each kind of subject. */
public interface ApprovalSubject {

    /** The kind in requests, such as {@code PRODUCT}. */
    String kind();

    /** The key of the text that names the kind. */
    String kindLabelKey();

    /** The fields of a version, in the order of the form; no fields when there is no such version. */
    List<ContentField> content(long subjectId, int subjectVersion);

    /** The version the public sees now. */
    Optional<Integer> approvedVersion(long subjectId);

    /** The hash of the version as it stands now, to be compared with the submitted one. */
    String contentHash(long subjectId, int subjectVersion);

    /** The feature that knows the subject of a request. */
    static ApprovalSubject of(ApprovalRequest request, ObjectProvider<ApprovalSubject> subjects) {
        return subjects.stream()
                .filter(subject -> subject.kind().equals(request.subjectKind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no feature knows " + request.subjectKind()));
    }
}
