package vn.gov.cantho.check.portal.restrictions;

/**
 * What one officer decides alone: a suspension or a lock.
 *
 * @param reason for the record; the public does not read it
 */
public record NewRestriction(SubjectKind subjectKind, long subjectId, String reason) {

    public NewRestriction {
        reason = reason.strip();
    }
}
