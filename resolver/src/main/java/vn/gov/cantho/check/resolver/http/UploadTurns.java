package vn.gov.cantho.check.resolver.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;

/**
 * How many forms a node reads at once, and how much of their photos it holds. Memory is counted as it comes, not as it
 * is announced: who sends slowly holds what was sent. For any number of threads.
 */
public final class UploadTurns {

    /** Forms that are read at once. */
    static final int AT_ONCE_MAX = 16;

    /** Of these from one network. */
    static final int NETWORK_MAX = 4;

    /** Bytes of photos that are held at once. */
    static final int HELD_BYTES_MAX = 32 * 1024 * 1024;

    private final Map<String, Integer> networks = new HashMap<>();
    private int turns;
    private long held;

    public UploadTurns(ResolverMetrics metrics) {
        metrics.level("report uploads", "entries", () -> taken());
        metrics.level("report uploads", "entries_max", () -> AT_ONCE_MAX);
        metrics.level("report photos", "bytes", () -> heldBytes());
        metrics.level("report photos", "bytes_max", () -> HELD_BYTES_MAX);
    }

    /** A turn for a form of a network; empty when there is none. It has to be given back. */
    public synchronized Optional<Turn> take(String network) {
        if (turns >= AT_ONCE_MAX || networks.getOrDefault(network, 0) >= NETWORK_MAX) {
            return Optional.empty();
        }
        turns++;
        networks.merge(network, 1, Integer::sum);
        return Optional.of(new Turn(network));
    }

    private synchronized double taken() {
        return turns;
    }

    private synchronized double heldBytes() {
        return held;
    }

    private synchronized boolean hold(long bytes) {
        if (held + bytes > HELD_BYTES_MAX) {
            return false;
        }
        held += bytes;
        return true;
    }

    private synchronized void free(String network, long bytes) {
        turns--;
        held -= bytes;
        networks.computeIfPresent(network, (_, count) -> count == 1 ? null : count - 1);
    }

    /** The reading of one form; used by one event loop. */
    public final class Turn {

        private final String network;
        private long own;
        private boolean over;

        private Turn(String network) {
            this.network = network;
        }

        /** Whether so many more bytes may be held; they are, when so. */
        public boolean hold(int bytes) {
            if (over || !UploadTurns.this.hold(bytes)) {
                return false;
            }
            own += bytes;
            return true;
        }

        /** Gives the turn back with all it holds; once, however often it is called. */
        public void end() {
            if (!over) {
                over = true;
                free(network, own);
            }
        }
    }
}
