package vn.gov.cantho.check.resolver.metric;

/** Things that happen and are counted. The name becomes a Prometheus counter with {@code _total} behind it. */
public enum Count {
    POLL_GOOD("status.poll.good", "Polls of the feed that renewed the lease"),
    POLL_FAILED("status.poll.failed", "Polls of the feed that failed or ran into their deadline"),
    POLL_OVERTAKEN("status.poll.overtaken", "Replies of polls that came after the reply of a later poll"),
    POLL_REFUSED("status.poll.refused", "Replies of a server that is in recovery or on an old timeline"),
    EVENT_APPLIED("status.event.applied", "Status events that came by a poll"),
    EVENT_UNKNOWN("status.event.unknown", "ALARM: status events that a later release must have written"),
    EVENT_DAMAGED("status.event.damaged", "ALARM: rows of the feed that are no events or break the chain of hashes"),
    FEED_FORK("status.feed.fork", "ALARM: the feed has another history than the one this node has read"),
    STATUS_KEPT("status.kept", "ALARM: bad statuses kept although the feed has lost them"),
    STATUS_LOADED("status.loaded", "Loads of the whole status"),
    STATUS_LOAD_FAILED("status.load.failed", "Loads of the whole status that failed"),
    STREAM_APPLIED("status.stream.applied", "Entries of the Redis stream that were news"),
    STREAM_IGNORED("status.stream.ignored", "Entries of the Redis stream that were old, unreadable or one too many"),
    STREAM_REFUTED("status.stream.refuted", "ALARM: entries of the Redis stream that the feed does not know"),
    STREAM_FAILED("status.stream.failed", "Losses of the connection to the Redis stream"),
    SNAPSHOT_WRITTEN("status.snapshot.written", "Snapshots of the overlay written to disk"),
    SNAPSHOT_FAILED("status.snapshot.failed", "ALARM: snapshots of the overlay that could not be written"),
    JUDGED_AGAIN("scan.judged.again", "Verdicts asked for again because the machine paused before the page was sent"),
    CONNECTION_LATE("connection.late", "Connections closed because a request or the taking of an answer took too long"),
    CONNECTION_YIELDED(
            "connection.yielded",
            "Connections that waited for a request, closed because others came and there was no room"),
    CONNECTION_TURNED_AWAY(
            "connection.turned.away", "Connections closed at once: no room, and none that could make some"),
    SCAN_SHED("scan.shed", "Scans that were not taken on, because more came than are answered in time: status 503"),
    PAGE_UNFIT("page.unfit", "ALARM: pages that cannot be kept compressed, because taken apart they read otherwise"),
    NEWS_FAILED("counts.news.failed", "Times that the scans of other nodes could not be read"),
    ANSWER_BROKEN("answer.broken", "Requests that ran into a mistake of ours and got status 500"),
    ANSWER_UNAVAILABLE("answer.unavailable", "Requests that could not be served now and got status 503"),
    PIN_FIRST("pin.first", "PINs that were right for the first time, or again from the device that was first"),
    PIN_AGAIN("pin.again", "PINs that were right and had been verified before"),
    PIN_WRONG("pin.wrong", "PINs that were wrong"),
    PIN_EXHAUSTED("pin.exhausted", "PINs that were not looked at, because the stamp was tried too often that day"),
    PIN_UNCOUNTED("pin.uncounted", "Tries that count for nothing: not six digits, or for a code that is none of ours"),
    PIN_FAILED("pin.failed", "Tries that could not be settled, because identity or PostgreSQL were out of reach"),
    GUESS_REFUSED("guess.refused", "Codes that do not exist, asked for from networks that had asked for too many"),
    REPORT_KEPT("report.kept", "Problem reports that are kept"),
    REPORT_FLAWED("report.flawed", "Problem reports shown again because something was missing or wrong"),
    REPORT_REFUSED("report.refused", "Problem reports of networks that had reported too often, or beyond what is read"),
    REPORT_FAILED("report.failed", "Problem reports that could not be kept, because PostgreSQL was out of reach"),
    SCAN_JOURNALED("journal.scan.written", "Scans written to the journal"),
    SCAN_LOST("journal.scan.lost", "ALARM: scans answered and not kept, because the disk or the quota is full"),
    JOURNAL_SYNC_FAILED("journal.sync.failed", "ALARM: failures to make the journal durable"),
    JOURNAL_DAMAGED("journal.damaged", "Segments whose last records were torn and cut off"),
    SCAN_SHIPPED("journal.scan.shipped", "Scans that PostgreSQL has"),
    BATCH_REPEATED("journal.batch.repeated", "Batches that PostgreSQL already had"),
    SHIPPING_FAILED("journal.shipping.failed", "Batches that could not be shipped and are tried again");

    private final String meter;
    private final String meaning;

    Count(String meter, String meaning) {
        this.meter = meter;
        this.meaning = meaning;
    }

    /** Whether somebody should look when this happens. */
    public boolean isAlarm() {
        return meaning.startsWith("ALARM");
    }

    String meter() {
        return meter;
    }

    String meaning() {
        return meaning;
    }
}
