package vn.gov.cantho.check.load.recall;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * What scans were answered while a lot was recalled and restored, and how late the last VALID came.
 *
 * <p>A recall begins when its commit is asked for, which is never later than when it holds, so a figure is rather too
 * high than too low. Only scans count that were sent after that: what was sent before may rightly be VALID.
 *
 * <p>A VALID that arrives late was either given late by the node or was held up on its way, and only the first is a
 * wrong answer. It is the node's when the scan was sent after the limit, or when the answer claims to have heard of
 * everything up to a time after the recall. Node and officer must go by the same clock for the second, as on one machine.
 */
public final class RecallLog {

    /** The latest moment after a recall at which a scan may still be answered with VALID. */
    public static final Duration LIMIT = Duration.ofSeconds(1);

    private final List<Recall> recalls = new ArrayList<>();
    private long scans;

    /**
     * A scan and its answer.
     *
     * @param asOf the time that the node says it judged by
     * @param sent when the scan was sent, by {@link System#nanoTime}
     * @param answered when its answer was there
     */
    public record Answered(String verdict, Instant asOf, long sent, long answered) {}

    /** Whether an answer may be what it is. */
    public enum Timeliness {
        RIGHT,
        /** VALID later than the limit, but from a node that could not know better when it answered. */
        HELD_UP,
        /** VALID from a node that knew better or had to. */
        WRONG
    }

    /** Notes that a recall begins. */
    public synchronized void recalled(RecallDesk.Decision decision) {
        recalls.add(new Recall(decision));
    }

    /** Notes that the recall that began last ends. */
    public synchronized void restored(long nanos) {
        recalls.getLast().end = OptionalLong.of(nanos);
    }

    /** Notes an answer and judges it. */
    public synchronized Timeliness answered(Answered answer) {
        scans++;
        for (var recall : recalls) {
            if (recall.holds(answer)) {
                return recall.answered(answer);
            }
        }
        return Timeliness.RIGHT;
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
                VALID later than that: held up on the way %d, wrong %d.
                In turn: %s""".formatted(
                recalls.size(),
                scans,
                scansUnderRecall(),
                lags.get(lags.size() / 2).toMillis(),
                lags.getLast().toMillis(),
                LIMIT.toMillis(),
                recalls.stream().mapToLong(recall -> recall.heldUp).sum(),
                recalls.stream().mapToLong(recall -> recall.wrong).sum(),
                lastValid().stream().map(lag -> Long.toString(lag.toMillis())).collect(Collectors.joining(" ")));
    }

    /** One recall. */
    private static final class Recall {

        private final RecallDesk.Decision decision;
        private OptionalLong end = OptionalLong.empty();
        private long scans;
        private long lastValid;
        private long heldUp;
        private long wrong;

        Recall(RecallDesk.Decision decision) {
            this.decision = decision;
        }

        boolean holds(Answered answer) {
            return answer.sent() - decision.asked() >= 0 && (end.isEmpty() || answer.answered() - end.getAsLong() < 0);
        }

        Timeliness answered(Answered answer) {
            scans++;
            if (!answer.verdict().equals("VALID")) {
                return Timeliness.RIGHT;
            }
            lastValid = Math.max(lastValid, answer.answered() - decision.asked());
            if (isLate(answer.sent()) || answer.asOf().isAfter(decision.acknowledged())) {
                wrong++;
                return Timeliness.WRONG;
            }
            if (isLate(answer.answered())) {
                heldUp++;
                return Timeliness.HELD_UP;
            }
            return Timeliness.RIGHT;
        }

        private boolean isLate(long nanos) {
            return nanos - decision.asked() > LIMIT.toNanos();
        }
    }
}
