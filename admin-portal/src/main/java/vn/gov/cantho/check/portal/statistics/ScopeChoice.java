package vn.gov.cantho.check.portal.statistics;

/** An establishment, a product or a production lot whose scans can be looked at alone. */
public record ScopeChoice(long id, String name) {}
