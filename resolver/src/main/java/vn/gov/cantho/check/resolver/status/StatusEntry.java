package vn.gov.cantho.check.resolver.status;

import java.util.Comparator;
import java.util.Optional;
import vn.gov.cantho.check.contract.status.StatusEvent;
import vn.gov.cantho.check.contract.status.Subject;
import vn.gov.cantho.check.resolver.scan.Standing;

/**
 * A bad status and where in the feed it was decided.
 *
 * @param standing what a scan is told, made once
 */
record StatusEntry(long position, StatusEvent event, Optional<Standing> standing) {

    /** By first serial, then by last: the order of stamp ranges within a code lot. */
    static final Comparator<StatusEntry> BY_RANGE = Comparator.<StatusEntry>comparingInt(
                    entry -> entry.subject().from())
            .thenComparingInt(entry -> entry.subject().to());

    static StatusEntry of(long position, StatusEvent event) {
        return new StatusEntry(position, event, Optional.of(new Standing(event.change(), event.notice())));
    }

    Subject subject() {
        return event.subject();
    }

    /** Whether this says nothing that the other does not say as strongly. */
    boolean isCoveredBy(Optional<StatusEntry> other) {
        return other.isPresent()
                && Severity.ORDER.compare(other.get().standing.orElseThrow(), standing.orElseThrow()) >= 0;
    }
}
