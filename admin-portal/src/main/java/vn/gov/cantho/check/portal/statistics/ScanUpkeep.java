package vn.gov.cantho.check.portal.statistics;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks after the scans: prepares the months to come, makes sums whole and few, forgets what is old. In steps, each a transaction
 * of its own, so that nobody who brings scans waits for more than one of them.
 */
@Component
class ScanUpkeep {

    private static final Logger LOG = LoggerFactory.getLogger(ScanUpkeep.class);

    /** More than a year of either would take; whatever is left then is for the next round. */
    private static final int STEPS_MAX = 2_000;

    private final UpkeepRepository repository;
    private final ScanSettings settings;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    ScanUpkeep(
            UpkeepRepository repository,
            ScanSettings settings,
            PlatformTransactionManager transactions,
            InstantSource clock) {
        this.repository = repository;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** When the scans were last looked after, by whichever portal. */
    Instant done() {
        return repository.done();
    }

    /** Does a round when the last one of any portal was so long ago, and no other portal is at it; says when the last one was. */
    Instant look(Duration every) {
        var done = repository.done();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (done.isAfter(now.minus(every)) || !round()) {
            return done;
        }
        transaction.executeWithoutResult(_ -> repository.noteDone(now));
        return now;
    }

    /** Goes through all of it; false when it is another portal's turn. */
    boolean round() {
        return repeat(() -> made(repository.addPartition(settings.keptMonths())))
                && repeat(() -> settled(repository.settleCounts()))
                && repeat(repository::foldCounts)
                && repeat(() -> dropped(repository.dropPartition(settings.keptMonths())))
                && repeat(() -> repository.forgetOld(settings.keptMonths()));
    }

    /** Takes a step again and again until it has nothing to do; false when it is another portal's turn. */
    private boolean repeat(IntSupplier step) {
        for (var steps = 0; steps < STEPS_MAX; steps++) {
            var done = take(step);
            if (done.isEmpty()) {
                return false;
            }
            if (done.get() == 0) {
                return true;
            }
        }
        return true;
    }

    private Optional<Integer> take(IntSupplier step) {
        return transaction.execute(
                _ -> repository.takeTurn() ? Optional.of(step.getAsInt()) : Optional.<Integer>empty());
    }

    private static int made(Optional<String> partition) {
        partition.ifPresent(name -> LOG.info("Scans have a new partition: {}", name));
        return partition.isPresent() ? 1 : 0;
    }

    private static int dropped(Optional<String> partition) {
        partition.ifPresent(name -> LOG.info("Scans older than what is kept are forgotten: {}", name));
        return partition.isPresent() ? 1 : 0;
    }

    /** Once is enough: what is brought meanwhile is for the next round. */
    private static int settled(long sums) {
        if (sums > 0) {
            LOG.info("{} sums of days lacked what a node of the release before brought", sums);
        }
        return 0;
    }
}
