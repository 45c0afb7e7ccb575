package vn.gov.cantho.check.load.fuzz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.gov.cantho.check.load.http1.Response;

/** What became of many requests. Each thread has its own until all are added up. */
final class Tally {

    private static final int SHOWN_MAX = 20;

    private final Map<Integer, Long> statuses = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private long ofOurCodes;

    void add(String target, Response response) {
        statuses.merge(response.status(), 1L, Long::sum);
        if (!response.verdict().isEmpty() && !response.verdict().equals("UNKNOWN")) {
            ofOurCodes++;
        }
        if (response.status() >= 500) {
            fail(response.status() + " " + target);
        }
    }

    /** Notes a request that got no answer that could be read. */
    void fail(String what) {
        failures.add(what);
    }

    void add(Tally other) {
        other.statuses.forEach((status, count) -> statuses.merge(status, count, Long::sum));
        failures.addAll(other.failures);
        ofOurCodes += other.ofOurCodes;
    }

    /** How many answers there were. */
    long answers() {
        return statuses.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many answers had a verdict other than UNKNOWN. */
    long ofOurCodes() {
        return ofOurCodes;
    }

    /** Answers 5xx and requests without an answer. */
    int failures() {
        return failures.size();
    }

    /** Some of them, the shortest first: these are the easiest to look into. */
    List<String> someFailures() {
        return failures.stream()
                .sorted(Comparator.comparingInt(String::length))
                .limit(SHOWN_MAX)
                .toList();
    }

    Map<Integer, Long> statuses() {
        return Map.copyOf(statuses);
    }
}
