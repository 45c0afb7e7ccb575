package vn.gov.cantho.check.portal.denials;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts refusals, so that whoever is refused a million times leaves a few lines: the first of a kind is due at once, all that
 * follow within the window are due as one number at its end (decision 0046).
 *
 * <p>Nothing on the way of a request waits for the trail. What is counted and not due yet is lost with the program.
 */
final class RefusalTally {

    /** How long what follows on the first is gathered. */
    static final Duration WINDOW = Duration.ofMinutes(10);

    /** What is counted one by one; all further ones are one thing. */
    static final int KEYS_MAX = 200;

    private final Map<Refusal.Key, Count> counts = new LinkedHashMap<>();

    /** A refusal with how often it happened since the last time. */
    record Due(Refusal refusal, long times) {}

    synchronized void add(Refusal refusal) {
        var counted = counts.containsKey(refusal.key()) || counts.size() < KEYS_MAX ? refusal : refusal.ofOthers();
        counts.computeIfAbsent(counted.key(), _ -> new Count(counted)).add(counted, 1);
    }

    /** Takes what is due; who was not refused during a whole window is forgotten. */
    synchronized List<Due> take(Instant now) {
        var due = new ArrayList<Due>();
        counts.values().removeIf(count -> {
            if (!count.isDue(now)) {
                return false;
            }
            if (count.times == 0) {
                return true;
            }
            due.add(count.take(now));
            return false;
        });
        return due;
    }

    /** Takes all that is counted, due or not, for when the program ends. */
    synchronized List<Due> takeAll(Instant now) {
        return counts.values().stream()
                .filter(count -> count.times > 0)
                .map(count -> count.take(now))
                .toList();
    }

    /** Puts back what could not be written. */
    synchronized void putBack(List<Due> taken) {
        for (var due : taken) {
            counts.computeIfAbsent(due.refusal().key(), _ -> new Count(due.refusal()))
                    .putBack(due);
        }
    }

    /** Refusals of one thing. */
    private static final class Count {

        private Instant dueFrom = Instant.MIN;
        private Refusal first;
        private long times;

        Count(Refusal first) {
            this.first = first;
        }

        void add(Refusal refusal, long more) {
            if (times == 0) {
                first = refusal;
            }
            times += more;
        }

        void putBack(Due due) {
            first = due.refusal();
            times += due.times();
            dueFrom = Instant.MIN;
        }

        boolean isDue(Instant now) {
            return !now.isBefore(dueFrom);
        }

        Due take(Instant now) {
            var due = new Due(first, times);
            times = 0;
            dueFrom = now.plus(WINDOW);
            return due;
        }
    }
}
