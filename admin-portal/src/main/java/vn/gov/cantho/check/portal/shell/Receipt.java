package vn.gov.cantho.check.portal.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far a decision has come on its way to the nodes that answer scans.
 *
 * @param position its place in the status feed
 * @param nodesReached how many nodes that are alive have applied it
 * @param nodesAlive how many nodes were heard of in the last seconds
 * @param slowest how long the slowest node took, once all have applied it and if somebody was watching
 * @param waitingFor the nodes that are alive and have not applied it
 * @param silent the nodes that were heard of in the last hour, but not in the last seconds; they cannot say VALID
 */
public record Receipt(
        long position,
        int nodesReached,
        int nodesAlive,
        Optional<Duration> slowest,
        List<String> waitingFor,
        List<Silent> silent) {

    public Receipt {
        waitingFor = List.copyOf(waitingFor);
        silent = List.copyOf(silent);
    }

    /** Whether every node that is alive has applied it, and there is one. */
    public boolean isComplete() {
        return nodesAlive > 0 && nodesReached == nodesAlive;
    }

    /** A node that has fallen silent, and when it was last heard of. */
    public record Silent(String node, Instant lastHeard) {}
}
