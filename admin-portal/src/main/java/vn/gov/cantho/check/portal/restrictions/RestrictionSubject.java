package vn.gov.cantho.check.portal.restrictions;

/**
 * Something that can be restricted, within the reach of who asks.
 *
 * @param name how people know it, such as a product and the number of its lot
 */
public record RestrictionSubject(
        SubjectKind kind, long id, String name, long establishmentId, String establishmentName) {}
