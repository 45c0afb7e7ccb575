package vn.gov.cantho.check.portal.audit;

import java.time.Instant;
import java.util.Map;

/**
 * One line of the trail.
 *
 * @param position place in the chain, from 1
 * @param roles what the person might do when they did it, such as {@code "EDITOR, APPROVER"}; empty for programs and for
 *     entries of before it was written down
 * @param unitName name of the unit on whose behalf it was done, as it was called at that time
 * @param recordOf name of the unit whose record it is, the same where the record is its own
 * @param before values of the changed fields before, by field name; empty where nothing was before
 * @param after the same after the act
 */
public record AuditEntry(
        long position,
        Instant at,
        String username,
        String roles,
        String unitName,
        String recordOf,
        String action,
        AuditSubject subject,
        Map<String, String> before,
        Map<String, String> after) {

    public AuditEntry {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }
}
