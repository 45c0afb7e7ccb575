package vn.gov.cantho.check.portal.links;

/** What the public is led to from a thing has changed. */
public record LinkChanged(long establishmentId, LinkSubject subject) {}
