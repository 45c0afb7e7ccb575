package vn.gov.cantho.check.portal.documents;

/** The documents of a subject changed. Published in the same transaction. */
public record DocumentChanged(long establishmentId, DocumentSubject subject) {}
