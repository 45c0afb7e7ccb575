package vn.gov.cantho.check.portal.audit;

import java.time.Instant;
import java.util.Map;

/**
 * One line of the trail.
 *
 * @param position place in the chain, from 1
 * @param unitName name of the unit on whose behalf it was done, as it was called at that time
 * @param before values of the changed fields before, by field name; empty where nothing was before
 * @param after the same after the act
 */
public record AuditEntry(
        long position,
        Instant at,
        String username,
        String unitName,
        String action,
        Map<String, String> before,
        Map<String, String> after) {

    public AuditEntry {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }
}
