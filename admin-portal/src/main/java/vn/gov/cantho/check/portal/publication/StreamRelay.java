package vn.gov.cantho.check.portal.publication;

import io.lettuce.core.RedisException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import vn.gov.cantho.check.contract.status.StatusNames;
import vn.gov.cantho.check.portal.background.RepeatingThread;

/**
 * Carries committed events to Redis, in order, repeating until done. One program of all does so at a time; when it
 * dies its lock dies with its connection and another goes on where the stream ends.
 *
 * <p>The stream makes news fast, never right: the nodes read the feed themselves. So what the relay must not do is
 * stop; being late or sending twice does no harm.
 */
final class StreamRelay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(StreamRelay.class);

    private static final int BATCH_MAX = 500;
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration CHECK = Duration.ofSeconds(1);
    private static final Duration ASK_TO_LEAD = Duration.ofSeconds(1);
    private static final Duration BACKOFF_MIN = Duration.ofMillis(50);
    private static final Duration BACKOFF_MAX = Duration.ofSeconds(2);

    private final FeedReader feed;
    private final StatusStream stream;
    private final RelayMetrics metrics;
    private final RepeatingThread thread = new RepeatingThread("feed-relay", this::attempt, this::leave);

    /** Where the stream ends, as far as is known; the key tells of which timeline. Used by the thread alone. */
    private String key = "";

    private long acked;
    private long checkedAtNanos;
    private int failuresInARow;

    StreamRelay(FeedReader feed, StatusStream stream, RelayMetrics metrics) {
        this.feed = feed;
        this.stream = stream;
        this.metrics = metrics;
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void stop() {
        thread.stop();
        stream.close();
    }

    @Override
    public boolean isRunning() {
        return thread.isRunning();
    }

    /** Returns after how long to try again. While it leads it waits by itself, for a commit ends that waiting. */
    private Duration attempt() {
        try {
            var leading = feed.lead();
            metrics.leading(leading);
            if (leading && relay() < BATCH_MAX) {
                var _ = feed.await(POLL);
            }
            failuresInARow = 0;
            return leading ? Duration.ZERO : jittered(ASK_TO_LEAD);
        } catch (DataAccessException | RedisException | CancellationException failure) {
            // A command is cancelled when its connection is closed under it, as one to a master of the past is.
            return recover(failure);
        }
    }

    private void leave() {
        metrics.leading(false);
        feed.close();
    }

    /** Relays one batch; returns how many events it had. */
    private int relay() {
        var head = feed.head();
        try {
            takeUp(head);
            return carry();
        } finally {
            // Most of all when Redis refuses: that is when the lag grows.
            metrics.lag(head.position() - acked);
        }
    }

    /** Looks where the stream ends, when that is not known or was not looked at for a while. */
    private void takeUp(FeedReader.Head head) {
        var current = StatusNames.streamKey(head.timeline());
        if (!current.equals(key) || System.nanoTime() - checkedAtNanos >= CHECK.toNanos()) {
            acked = resume(current, head);
            key = current;
            checkedAtNanos = System.nanoTime();
        }
    }

    private int carry() {
        var entries = feed.after(acked, BATCH_MAX);
        for (var entry : entries) {
            stream.append(key, entry);
            acked = entry.position();
        }
        return entries.size();
    }

    /** Finds where the stream ends; one that is torn or tells another history is begun anew. */
    private long resume(String current, FeedReader.Head head) {
        var held = stream.held(current);
        if (held.filter(this::isWhole)
                .filter(found -> isLongEnough(found, head))
                .isPresent()) {
            return held.get().last();
        }
        if (held.isPresent()) {
            LOG.warn("The stream {} does not continue the feed and is filled again", current);
            stream.drop(current);
        }
        if (head.position() > 0) {
            metrics.refilled();
        }
        return Math.max(head.first() - 1, head.position() - StatusNames.STREAM_LENGTH_MAX);
    }

    private boolean isWhole(StatusStream.Held held) {
        return feed.hashAt(held.last()).filter(held.lastHash()::equals).isPresent();
    }

    private static boolean isLongEnough(StatusStream.Held held, FeedReader.Head head) {
        return held.length() >= Math.min(held.last() - head.first() + 1, StatusNames.STREAM_LENGTH_MAX);
    }

    /** Returns after how long to try again. */
    private Duration recover(RuntimeException failure) {
        metrics.failed();
        if (failuresInARow == 0) {
            LOG.warn("The relay cannot go on and tries again until it can: {}", failure.getMessage());
        }
        if (failure instanceof DataAccessException) {
            // The lock ends with the connection: another may lead by now.
            feed.close();
            metrics.leading(false);
        } else {
            stream.disconnect();
        }
        key = "";
        var shift = Math.min(failuresInARow++, 6);
        var most = Math.min(BACKOFF_MAX.toMillis(), BACKOFF_MIN.toMillis() << shift);
        return jittered(Duration.ofMillis(most));
    }

    private static Duration jittered(Duration most) {
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most.toMillis() / 2, most.toMillis() + 1));
    }
}
