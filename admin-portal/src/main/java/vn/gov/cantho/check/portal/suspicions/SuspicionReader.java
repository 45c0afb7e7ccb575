package vn.gov.cantho.check.portal.suspicions;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;
import vn.gov.cantho.check.portal.security.Acting;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.suspicions.StampHistory.Settled;
import vn.gov.cantho.check.portal.suspicions.ThresholdRepository.AllThresholds;

/**
 * Reads what was scanned since it last looked, off the way of any scan, and opens suspicions. A stretch is one transaction,
 * with the place up to which was read: what fails is read again, and nothing is read twice.
 */
@Component
public class SuspicionReader {

    private static final int STRETCH_SCANS_MAX = 5_000;
    private static final int STAMPS_AT_ONCE_MAX = 200;

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int PAUSES_MAX = 1_200;

    /** Who the trail says did it. */
    private static final String NAME = "scan-watch";

    private final WatchRepository watch;
    private final HistoryRepository histories;
    private final ThresholdRepository thresholds;
    private final OpeningRepository openings;
    private final EvidenceRepository evidence;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    SuspicionReader(
            WatchRepository watch,
            HistoryRepository histories,
            ThresholdRepository thresholds,
            OpeningRepository openings,
            EvidenceRepository evidence,
            AuditTrail trail,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            InstantSource clock) {
        this.watch = watch;
        this.histories = histories;
        this.thresholds = thresholds;
        this.openings = openings;
        this.evidence = evidence;
        this.trail = trail;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Reads all that has been brought by now, in as many stretches as that takes, and waits for any older transaction that
     * still runs, since nothing behind it is read. For a loader, whose next step builds on what is noticed.
     *
     * @return how many suspicions are new
     * @throws IllegalStateException when a transaction stays open, or another portal reads, for a minute; when interrupted
     */
    public int catchUp() {
        var end = watch.end();
        var look = look();
        var opened = look.opened();
        for (var pauses = 0; look.readTo() < end; opened += look.opened()) {
            if (!look.more()) {
                pause(++pauses);
            }
            look = look();
        }
        return opened;
    }

    private static void pause(int number) {
        if (number > PAUSES_MAX) {
            throw new IllegalStateException(
                    "scans are not read to the end: a transaction stays open, or another reads");
        }
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while scans were read", interrupted);
        }
    }

    /** Reads one stretch, unless another portal does so now. */
    Look look() {
        var city = watch.city();
        var program = ActingAccount.program(NAME, city.id(), city.name(), Locale.of("vi"));
        return Acting.as(
                program,
                () -> Optional.ofNullable(transaction.execute(_ -> read())).orElse(Look.NOT_LEADING));
    }

    private Look read() {
        if (!watch.lead()) {
            return Look.NOT_LEADING;
        }
        var stretch = watch.next(STRETCH_SCANS_MAX);
        var stamps = watch.touched(stretch);
        var all = thresholds.all();
        var opened = 0;
        for (var from = 0; from < stamps.size(); from += STAMPS_AT_ONCE_MAX) {
            opened += judge(stamps.subList(from, Math.min(stamps.size(), from + STAMPS_AT_ONCE_MAX)), all);
        }
        var lag = stretch.more() ? watch.age(stretch, clock.instant()) : Optional.<Duration>empty();
        watch.advance(stretch);
        return new Look(true, stretch.more(), lag.orElse(Duration.ZERO), opened, stretch.readTo());
    }

    /** Looks at stamps with every rule; returns how many suspicions are new. */
    private int judge(List<StampKey> stamps, AllThresholds all) {
        var facts = histories.facts(stamps);
        var scans = histories.scans(stamps, all.longestHours());
        var pins = histories.pins(stamps);
        var settled = histories.settled(stamps);
        var opened = 0;
        for (var stamp : stamps) {
            var known = Optional.ofNullable(facts.get(stamp.codeLot()));
            if (known.isPresent()) {
                var history = new StampHistory(
                        scans.getOrDefault(stamp, List.of()),
                        known.get().producedOn(),
                        Optional.ofNullable(pins.get(stamp)));
                opened += judge(stamp, known.get(), history, settled.getOrDefault(stamp, Map.of()), all);
            }
        }
        return opened;
    }

    private int judge(
            StampKey stamp, StampFacts facts, StampHistory history, Map<Sign, Settled> settled, AllThresholds all) {
        var opened = 0;
        for (var rule : Rule.ALL) {
            var bounds = all.of(facts.product(), rule.sign());
            var found = bounds.flatMap(
                    known -> rule.look(history.beyond(settled.getOrDefault(rule.sign(), Settled.NOTHING)), known));
            if (bounds.isPresent() && found.isPresent()) {
                opened += keep(stamp, facts, bounds.get(), found.get());
            }
        }
        return opened;
    }

    private int keep(StampKey stamp, StampFacts facts, Thresholds bounds, Finding found) {
        var opened = openings.open(stamp, facts, bounds, found);
        evidence.add(opened.id(), facts.establishment(), found.evidence());
        if (!opened.isNew()) {
            return 0;
        }
        trail.record(
                "SUSPICION_OPENED",
                new AuditSubject(SuspicionService.SUBJECT, opened.id().value()),
                facts.establishment(),
                Map.of(),
                Map.of(
                        "state",
                        Suspicion.State.OPEN.name(),
                        "sign",
                        bounds.sign().name(),
                        "subject",
                        facts.name()));
        events.publishEvent(new SuspicionOpened(facts.establishment(), opened.id(), bounds.sign(), facts.name()));
        return 1;
    }

    /**
     * What became of a look.
     *
     * @param leading whether it was this program's turn
     * @param more whether there is more to read at once
     * @param lag how far behind the reading is; zero when it has caught up
     * @param opened how many suspicions are new
     * @param readTo the number of the first transaction that is not read yet; 0 when it was not this program's turn
     */
    record Look(boolean leading, boolean more, Duration lag, int opened, long readTo) {

        static final Look NOT_LEADING = new Look(false, false, Duration.ZERO, 0, 0);
    }
}
