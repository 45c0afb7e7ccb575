package vn.gov.cantho.check.portal.activations;

/** An account that a link is to be made for. */
public record LinkTarget(long accountId, long unitId, String username, String displayName, String unitName) {}
