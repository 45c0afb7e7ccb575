package vn.gov.cantho.check.load.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was seen in one stretch of time. */
final class Tally {

    private static final int SAMPLES_MAX = 5;

    private final List<Long> took = new ArrayList<>();
    private final List<Long> recalls = new ArrayList<>();
    private final List<Long> everywhere = new ArrayList<>();
    private final List<String> samples = new ArrayList<>();
    private final Map<String, Long> verdicts = new TreeMap<>();
    private long right;
    private long wrong;
    private long stale;
    private long excused;

    /** Notes an answer. */
    synchronized void answered(Judgement judgement, String verdict, long nanos, String what) {
        took.add(nanos);
        verdicts.merge(verdict, 1L, Long::sum);
        switch (judgement) {
            case RIGHT -> right++;
            case WRONG -> wrong++;
            case STALE -> stale++;
        }
        if (judgement != Judgement.RIGHT) {
            note(judgement + " " + what);
        }
    }

    /** Notes a scan without an answer, from a node that had no excuse. */
    synchronized void failed(String what) {
        wrong++;
        note("no answer: " + what);
    }

    /** Notes a scan without an answer, from a node that was killed. */
    synchronized void excused() {
        excused++;
    }

    /** Notes how long after its commit a node was first seen to know of a recall. */
    synchronized void recalled(long nanos) {
        recalls.add(Math.max(0, nanos));
    }

    /** Notes how long after its commit the last of all nodes was first seen to know of a recall. */
    synchronized void recalledEverywhere(long nanos) {
        everywhere.add(Math.max(0, nanos));
    }

    synchronized long answers() {
        return right + wrong + stale;
    }

    synchronized long wrong() {
        return wrong;
    }

    synchronized long stale() {
        return stale;
    }

    synchronized long excusedScans() {
        return excused;
    }

    synchronized int recalls() {
        return recalls.size();
    }

    /** How many recalls every node was seen to know of. */
    synchronized int recallsEverywhere() {
        return everywhere.size();
    }

    synchronized List<String> samples() {
        return List.copyOf(samples);
    }

    synchronized Map<String, Long> verdicts() {
        return Map.copyOf(verdicts);
    }

    /** The share of right answers, 0 to 1; 1 while there are none. */
    synchronized double rightShare() {
        return answers() == 0 ? 1 : (double) right / answers();
    }

    synchronized Duration took(double share) {
        return within(took, share);
    }

    synchronized Duration recall(double share) {
        return within(recalls, share);
    }

    synchronized Duration recallEverywhere(double share) {
        return within(everywhere, share);
    }

    private void note(String what) {
        if (samples.size() < SAMPLES_MAX) {
            samples.add(what);
        }
    }

    private static Duration within(List<Long> values, double share) {
        var sorted = values.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0
                ? Duration.ZERO
                : Duration.ofNanos(sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)]);
    }
}
