package vn.gov.cantho.check.portal.approvals;

import java.util.Optional;

/** What of the queue is to be seen. */
public record QueueFilter(Optional<String> kind, Optional<Long> establishmentId, Overdue overdue) {

    /** All that waits. */
    public static final QueueFilter NONE = new QueueFilter(Optional.empty(), Optional.empty(), Overdue.ALL);

    /** Whether what still has time is seen, too. */
    public enum Overdue {
        ALL,
        ONLY
    }

    /** An establishment of which something waits. */
    public record Establishment(long id, String name) {}
}
