package vn.gov.cantho.check.portal.restrictions;

/** What stands against a subject may have changed; heard in the same transaction. */
public record RestrictionChanged(long establishmentId, SubjectKind subjectKind, long subjectId) {}
