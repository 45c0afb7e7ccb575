package vn.gov.cantho.check.resolver.cache;

import com.github.benmanes.caffeine.cache.Cache;
import vn.gov.cantho.check.resolver.scan.Identified;
import vn.gov.cantho.check.resolver.scan.IdentityKey;

/** How much heap an answer takes, roughly and rather too much. */
final class Weights {

    private static final int BASE = 512;
    private static final int BYTES_PER_CHARACTER = 3;

    private Weights() {}

    /** What all entries of a cache weigh together; 0 for one that weighs nothing. */
    static double together(Cache<?, ?> cache) {
        return cache.policy()
                .eviction()
                .map(eviction -> (double) eviction.weightedSize().orElse(0))
                .orElse(0.0);
    }

    static int of(IdentityKey key, Identified answer) {
        return switch (answer) {
            // The printed form has every text once and every object's name, which stands for its header.
            case Identified.Found(var identity) ->
                BASE + BYTES_PER_CHARACTER * identity.toString().length();
            case Identified.Absent _ -> BASE + key.toString().length();
        };
    }
}
