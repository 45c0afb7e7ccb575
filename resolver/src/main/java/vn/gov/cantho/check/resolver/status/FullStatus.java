package vn.gov.cantho.check.resolver.status;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The whole status at one moment, read in one transaction.
 *
 * @param inRecovery whether the server that replied is a standby
 * @param mark the end of the feed at that moment
 * @param hashAtAfter the hash at the position this node had reached, if the feed has that position
 * @param oldest the oldest position the feed still has
 * @param standings every subject with a bad status: the position of the decision and its wire text
 * @param revised the recent events, which name least revisions
 */
record FullStatus(
        boolean inRecovery,
        FeedMark mark,
        Optional<String> hashAtAfter,
        OptionalLong oldest,
        List<Line> standings,
        List<Line> revised) {

    /** A wire text and where in the feed it stands. */
    record Line(long position, String body) {}

    FullStatus {
        standings = List.copyOf(standings);
        revised = List.copyOf(revised);
    }

    /** Whether this is another history than the one that was read up to the mark. */
    boolean isForkOf(FeedMark read) {
        if (!read.isSet()) {
            return false;
        }
        var cutOff = hashAtAfter.isEmpty() && oldest.isPresent() && oldest.getAsLong() > read.position();
        return !cutOff && !hashAtAfter.filter(read.hash()::equals).isPresent();
    }
}
