package vn.gov.cantho.check.portal.links;

/** The number of a registered link. */
public record RegisteredLinkId(long value) {}
