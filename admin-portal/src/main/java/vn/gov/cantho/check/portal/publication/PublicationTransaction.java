package vn.gov.cantho.check.portal.publication;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.gov.cantho.check.contract.status.StatusEvent;

/**
 * Binds publication to the transaction of a decision: what changed is noted while it runs, projected when it is about
 * to commit, and told to the feed as its very last statement, because from there on every other decision waits.
 */
@Component
class PublicationTransaction {

    private final Projector projector;
    private final StatusFeed feed;

    PublicationTransaction(Projector projector, StatusFeed feed) {
        this.projector = projector;
        this.feed = feed;
    }

    /** What the running transaction has changed so far. */
    PublicChanges changes() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(ProjectionSynchronization.class::isInstance)
                .map(ProjectionSynchronization.class::cast)
                .findFirst()
                .orElseGet(this::begin)
                .changes;
    }

    private ProjectionSynchronization begin() {
        var emission = new FeedSynchronization();
        var projection = new ProjectionSynchronization(emission);
        TransactionSynchronizationManager.registerSynchronization(projection);
        TransactionSynchronizationManager.registerSynchronization(emission);
        return projection;
    }

    /** Projects before the audit trail is written, so that its head is not held for longer than it must be. */
    private final class ProjectionSynchronization implements TransactionSynchronization {

        private final PublicChanges changes = new PublicChanges();
        private final FeedSynchronization emission;

        private ProjectionSynchronization(FeedSynchronization emission) {
            this.emission = emission;
        }

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            changes.forEach(
                    (establishment, changed) -> emission.events.addAll(projector.project(establishment, changed)));
        }
    }

    /** Writes the events after everything else. */
    private final class FeedSynchronization implements TransactionSynchronization {

        private final List<StatusEvent> events = new ArrayList<>();

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!events.isEmpty()) {
                feed.emit(events);
            }
        }
    }
}
