package vn.gov.cantho.check.portal.audit;

/**
 * The record an act was done to.
 *
 * @param kind upper snake, such as {@code PRODUCT}
 */
public record AuditSubject(String kind, long id) {}
