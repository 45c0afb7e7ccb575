package vn.gov.cantho.check.resolver.status;

import java.util.List;
import java.util.Optional;

/**
 * The reply of one poll whose transaction, heartbeat included, was committed.
 *
 * @param after the mark that the poll was sent with
 * @param timeline the timeline of the server that replied
 * @param inRecovery whether that server is a standby
 * @param head the last position of the feed when the poll began to read
 * @param hashAtAfter the hash that the feed has at the position of the mark, if it has that position
 * @param rows the rows behind the mark, in order, a bounded number
 */
record FeedPage(
        FeedMark after, int timeline, boolean inRecovery, long head, Optional<String> hashAtAfter, List<FeedRow> rows) {

    FeedPage {
        rows = List.copyOf(rows);
    }

    /** Whether the feed has the history that the mark stands for. */
    boolean continuesMark() {
        return hashAtAfter.filter(after.hash()::equals).isPresent();
    }
}
