package vn.gov.cantho.check.resolver.status;

import java.util.HexFormat;
import vn.gov.cantho.check.contract.status.FeedHash;

/**
 * How far a history has been read.
 *
 * @param timeline the PostgreSQL timeline it was last read on; 0 when nothing was read yet
 * @param position the last position that was read, 0 for none
 * @param hash the hash of the feed at this position, in lower-case hexadecimal
 */
record FeedMark(int timeline, long position, String hash) {

    /** Before anything was read. */
    static final FeedMark NONE = new FeedMark(0, 0, HexFormat.of().formatHex(FeedHash.genesis()));

    /** Whether there is a history that another one could differ from. */
    boolean isSet() {
        return timeline > 0;
    }
}
