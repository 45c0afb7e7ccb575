package vn.gov.cantho.check.resolver.status;

import io.vertx.core.Future;

/** The status feed as a node asks it. A returned future fails when the feed could not be asked in time. */
interface Feed {

    /** Reads what stands behind the mark and commits the heartbeat of this node, which reports the mark as applied. */
    Future<FeedPage> poll(FeedMark after);

    /** Reads the whole status. */
    Future<FullStatus> load(FeedMark after);
}
