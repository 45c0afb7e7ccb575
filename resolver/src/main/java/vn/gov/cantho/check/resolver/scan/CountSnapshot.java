package vn.gov.cantho.check.resolver.scan;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which transactions of PostgreSQL a reading of counts has seen, as {@code pg_current_snapshot()} says it.
 *
 * @param first every transaction below it is over
 * @param end no transaction from it on had begun
 * @param running those between the two that were not over
 */
public record CountSnapshot(long first, long end, Set<Long> running) {

    private static final int PARTS = 3;

    public CountSnapshot {
        running = Set.copyOf(running);
    }

    /**
     * Reads its text form, such as {@code 100:104:100,102}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static CountSnapshot parse(String text) {
        var parts = text.split(":", -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("no snapshot: " + text);
        }
        var running = Arrays.stream(parts[2].split(",", -1))
                .filter(number -> !number.isEmpty())
                .map(Long::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new CountSnapshot(Long.parseLong(parts[0]), Long.parseLong(parts[1]), running);
    }

    /** Whether what this transaction has written was seen. */
    public boolean sees(long transaction) {
        return transaction < first || (transaction < end && !running.contains(transaction));
    }
}
