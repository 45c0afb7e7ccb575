package vn.gov.cantho.check.portal.restrictions;

/**
 * A restriction was proposed or imposed, or took a step. Published in the transaction of the act.
 *
 * @param act what was done, as the trail calls it, such as {@code RECALL_PROPOSED}
 * @param version of the restriction after it
 */
public record RestrictionStepped(RestrictionSubject subject, RestrictionId restriction, String act, int version) {}
