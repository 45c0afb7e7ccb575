package vn.gov.cantho.check.load.recall;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * What scans were answered while a lot was recalled and restored, and how late the last VALID came.
 *
 * <p>A recall begins when its commit is asked for, which is never later than when it holds, so a figure is rather too
 * high than too low. Only scans count that were sent after that: what was sent before may rightly be VALID.
 */
public final class RecallLog {

    /** The latest moment after a recall at which a scan may still be answered with VALID. */
    public static final Duration LIMIT = Duration.ofSeconds(1);

    private final List<Recall> recalls = new ArrayList<>();
    private long scans;

    /** Notes that a recall begins. */
    public synchronized void recalled(long nanos) {
        recalls.add(new Recall(nanos));
    }

    /** Notes that the recall that began last ends. */
    public synchronized void restored(long nanos) {
        recalls.getLast().end = OptionalLong.of(nanos);
    }

    /**
     * Notes an answer.
     *
     * @param sent when the scan was sent, by {@link System#nanoTime}
     * @param answered when its answer was there
     * @return whether the verdict may be what it is at that moment
     */
    public synchronized boolean answered(String verdict, long sent, long answered) {
        scans++;
        for (var recall : recalls) {
            if (recall.holds(sent, answered)) {
                return recall.answered(verdict, answered);
            }
        }
        return true;
    }

    /** How many recalls have begun. */
    public synchronized int recalls() {
        return recalls.size();
    }

    /** How many scans were sent and answered while their lot was recalled. */
    public synchronized long scansUnderRecall() {
        return recalls.stream().mapToLong(recall -> recall.scans).sum();
    }

    /** For each recall, how long after it the last VALID answer came; zero where none came. */
    public synchronized List<Duration> lastValid() {
        return recalls.stream()
                .map(recall -> Duration.ofNanos(recall.lastValid))
                .toList();
    }

    /** What was seen, for people. */
    public synchronized String summary() {
        var lags = lastValid().stream().sorted().toList();
        if (lags.isEmpty()) {
            return "No lot was recalled.";
        }
        return """
                Recalls %d, scans %,d, of them sent while recalled %,d.
                Milliseconds from the recall to the last VALID of a scan sent later: median %d, most %d; the limit is %d.
                VALID later than that: %d.""".formatted(
                        recalls.size(),
                        scans,
                        scansUnderRecall(),
                        lags.get(lags.size() / 2).toMillis(),
                        lags.getLast().toMillis(),
                        LIMIT.toMillis(),
                        recalls.stream().mapToLong(recall -> recall.late).sum());
    }

    /** One recall. */
    private static final class Recall {

        private final long begin;
        private OptionalLong end = OptionalLong.empty();
        private long scans;
        private long lastValid;
        private long late;

        Recall(long begin) {
            this.begin = begin;
        }

        boolean holds(long sent, long answered) {
            return sent - begin >= 0 && (end.isEmpty() || answered - end.getAsLong() < 0);
        }

        boolean answered(String verdict, long answered) {
            scans++;
            if (!verdict.equals("VALID")) {
                return true;
            }
            var lag = answered - begin;
            lastValid = Math.max(lastValid, lag);
            if (lag <= LIMIT.toNanos()) {
                return true;
            }
            late++;
            return false;
        }
    }
}
