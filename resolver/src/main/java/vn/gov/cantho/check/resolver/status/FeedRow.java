package vn.gov.cantho.check.resolver.status;

import java.time.Duration;
import java.util.HexFormat;
import vn.gov.cantho.check.contract.status.FeedHash;

/**
 * One row of the feed, unread.
 *
 * @param body the wire text of the event
 * @param hash the hash of the feed at this position, in lower-case hexadecimal
 * @param age how long ago it was written when it was read, both by the clock of the database
 */
record FeedRow(long position, String body, String hash, Duration age) {

    /** Whether this row is the next one of the history that ends at the mark. */
    boolean continues(FeedMark mark) {
        return position == mark.position() + 1 && hash.equals(hashAfter(mark.hash()));
    }

    private String hashAfter(String previous) {
        var hex = HexFormat.of();
        return hex.formatHex(FeedHash.next(hex.parseHex(previous), position, body));
    }
}
