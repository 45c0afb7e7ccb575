package vn.gov.cantho.check.portal.queues;

/** The agency in whose place the acting unit decides. */
public record StandIn(DelegationId delegation, long unitId, String unitName) {}
