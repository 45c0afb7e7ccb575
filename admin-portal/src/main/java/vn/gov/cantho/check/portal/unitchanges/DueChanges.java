package vn.gov.cantho.check.portal.unitchanges;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.cantho.check.portal.security.Acting;
import vn.gov.cantho.check.portal.security.ActingAccount;

/**
 * Does planned changes of units on their day, on behalf of the city; the database hands each to one portal. One that cannot
 * be done, because a successor ended meanwhile, stays planned and is tried again, and keeps no other from being done.
 */
@Component
class DueChanges {

    private static final Logger LOG = LoggerFactory.getLogger(DueChanges.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);
    private static final String NAME = "unit-changes";

    private final UnitChangeRepository changes;
    private final CityRepository city;
    private final ChangeActs acts;
    private final TransactionTemplate transaction;
    private final MeterRegistry meters;
    private final InstantSource clock;

    DueChanges(
            UnitChangeRepository changes,
            CityRepository city,
            ChangeActs acts,
            PlatformTransactionManager transactions,
            MeterRegistry meters,
            InstantSource clock) {
        this.changes = changes;
        this.city = city;
        this.acts = acts;
        this.transaction = new TransactionTemplate(transactions);
        this.meters = meters;
        this.clock = clock;
    }

    /** Does all that is due; returns how long to wait before the next look. */
    Duration look() {
        try {
            carryOutAll();
        } catch (DataAccessException | TransactionException failure) {
            failed("looked for", failure);
        }
        return LOOK_EVERY;
    }

    /** Does all that is due; returns how many changes were done. */
    int carryOutAll() {
        var program = ActingAccount.program(NAME, city.id(), city.name(), Locale.of("vi"));
        var left = new ArrayList<UnitChangeId>();
        var done = 0;
        var next = next(program, left);
        while (next.isPresent()) {
            done += carryOut(program, next.get(), left);
            next = next(program, left);
        }
        return done;
    }

    private Optional<UnitChangeId> next(ActingAccount program, List<UnitChangeId> left) {
        return inTransaction(program, () -> changes.due(today(), left));
    }

    private int carryOut(ActingAccount program, UnitChangeId id, List<UnitChangeId> left) {
        try {
            return inTransaction(
                            program,
                            () -> changes.due(today(), left)
                                    .filter(id::equals)
                                    .flatMap(changes::find)
                                    .filter(acts::carryOut))
                    .map(_ -> 1)
                    .orElse(0);
        } catch (DataAccessException | IllegalStateException failure) {
            left.add(id);
            failed("done: " + id.value(), failure);
            return 0;
        }
    }

    private <T> Optional<T> inTransaction(ActingAccount program, Supplier<Optional<T>> work) {
        return Acting.as(
                program,
                () -> Optional.ofNullable(transaction.execute(_ -> work.get())).flatMap(found -> found));
    }

    private void failed(String what, Exception failure) {
        meters.counter("unit_change_failures").increment();
        LOG.warn("A planned change of units could not be {}, which is tried again: {}", what, failure.getMessage());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
