package vn.gov.cantho.check.resolver.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.gov.cantho.check.contract.status.Subject;

/**
 * What a node knew at one moment, kept on disk so that it can answer after a start without PostgreSQL. The lease is
 * not among it.
 *
 * @param mark how far the feed had been read, or a little less
 * @param asOf when the last good poll had been sent
 */
record StatusSnapshot(
        FeedMark mark, Instant asOf, List<StatusEntry> standings, List<StatusEntry> kept, List<Least> revisions) {

    /** A least revision. */
    record Least(Subject subject, long revision) {}

    /** Whether the node knew it so short a while ago. */
    boolean isYoungerThan(Duration age, Instant now) {
        return asOf.isAfter(now.minus(age));
    }

    StatusSnapshot {
        standings = List.copyOf(standings);
        kept = List.copyOf(kept);
        revisions = List.copyOf(revisions);
    }
}
