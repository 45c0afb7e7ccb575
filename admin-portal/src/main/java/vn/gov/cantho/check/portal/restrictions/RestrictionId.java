package vn.gov.cantho.check.portal.restrictions;

/** The number of a restriction. */
public record RestrictionId(long value) {}
