package vn.gov.cantho.check.resolver.metric;

/** Things that stand at a figure when they are asked. The name becomes a Prometheus gauge. */
public enum Level {
    LEASE_AGE("status.lease.age", "seconds", "Since the poll that the lease counts from was sent"),
    LEASE_HELD("status.lease.held", "", "1 while VALID may be said"),
    FEED_POSITION("status.feed.position", "", "The position of the feed that has been applied"),
    FEED_LAG("status.feed.lag", "events", "Events that the last poll saw and that are not applied"),
    OVERLAY_ENTRIES("status.overlay.entries", "", "Subjects with a bad status"),
    OVERLAY_KEPT("status.overlay.kept", "", "Bad statuses kept through a fork of the feed until they are reconciled"),
    OVERLAY_EARLY("status.overlay.early", "", "Bad statuses heard of by the stream and not yet by a poll"),
    OVERLAY_REVISIONS("status.overlay.revisions", "", "Subjects with a least revision"),
    JOURNAL_BACKLOG("journal.backlog", "scans", "Scans in the journal that PostgreSQL does not have"),
    JOURNAL_BYTES("journal.size", "bytes", "What the files of the journal take"),
    JOURNAL_BYTES_MAX("journal.size.max", "bytes", "What the files of the journal may take"),
    EVENT_LOOP_LAG("eventloop.lag", "seconds", "How late the slowest event loop is");

    private final String meter;
    private final String unit;
    private final String meaning;

    Level(String meter, String unit, String meaning) {
        this.meter = meter;
        this.unit = unit;
        this.meaning = meaning;
    }

    String meter() {
        return meter;
    }

    String unit() {
        return unit;
    }

    String meaning() {
        return meaning;
    }
}
