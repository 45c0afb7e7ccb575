package vn.gov.cantho.check.portal.publication;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.cantho.check.contract.status.Change;
import vn.gov.cantho.check.contract.status.StatusEvent;
import vn.gov.cantho.check.contract.status.Subject;

/**
 * Flips the canary: recalls a lot that there is not, or releases it, by the road of every other decision (decision 0021).
 * Of several portals the one flips that first finds it due; the others find that it has just been done.
 */
@Component
class Canary {

    /** A decision of people keeps the end of the feed so long: while it is there, its receipt can tell how long it took. */
    private static final Duration GIVES_WAY = Duration.ofSeconds(2);

    private final CanaryRepository repository;
    private final StandingRepository standings;
    private final StatusFeed feed;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    Canary(
            CanaryRepository repository,
            StandingRepository standings,
            StatusFeed feed,
            PlatformTransactionManager transactions,
            InstantSource clock) {
        this.repository = repository;
        this.standings = standings;
        this.feed = feed;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What came of a look: whether it was flipped, and after how long to look again. */
    record Look(boolean flipped, Duration next) {}

    /** Flips the canary when it is due. */
    Look look(Duration period) {
        return transaction.execute(_ -> lookOnce(period));
    }

    private Look lookOnce(Duration period) {
        if (!repository.takeTurn()) {
            return new Look(false, period);
        }
        var early = repository.rest().flatMap(rest -> early(rest, period));
        if (early.isPresent()) {
            return new Look(false, early.get());
        }
        flip();
        return new Look(true, period);
    }

    /** Forgets flips of long ago; returns how many. */
    int forgetOld() {
        return transaction.execute(_ -> repository.forgetOld());
    }

    /** How long it is until a flip is due; empty when it is. Decisions without end put it off by one period at most. */
    private static Optional<Duration> early(CanaryRepository.Rest rest, Duration period) {
        if (rest.canary().compareTo(period) < 0) {
            return Optional.of(period.minus(rest.canary()));
        }
        return rest.any().compareTo(GIVES_WAY) < 0 && rest.canary().compareTo(period.multipliedBy(2)) < 0
                ? Optional.of(GIVES_WAY.minus(rest.any()))
                : Optional.empty();
    }

    private void flip() {
        var change = standings.told(Subject.canary()).isPresent() ? Change.CLEARED : Change.RECALLED;
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        feed.emit(List.of(new StatusEvent(Subject.canary(), change, 0, Optional.empty(), now)));
    }
}
