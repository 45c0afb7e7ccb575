package vn.gov.cantho.check.portal.documents;

/** The number of a document. */
public record DocumentId(long value) {}
