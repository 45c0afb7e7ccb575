package vn.gov.cantho.check.portal.suspicions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;
import vn.gov.cantho.check.portal.codelots.StampTexts;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.shell.Receipt;
import vn.gov.cantho.check.portal.suspicions.SuspicionRepository.Officer;

/**
 * Judges suspicions. One officer confirms, and every scan says within a second that the stamp may be a copy; another takes
 * it back, which the table holds as well.
 */
@Service
@PreAuthorize(SuspicionAuthority.MAY_LOOK)
public class SuspicionService {

    /** What the trail calls a suspicion. */
    public static final String SUBJECT = "SUSPICION";

    /** The shortest reason, in characters. */
    public static final int REASON_LENGTH_MIN = 5;

    /** The longest reason, in characters. */
    public static final int REASON_LENGTH_MAX = 500;

    private final SuspicionRepository suspicions;
    private final EvidenceRepository evidence;
    private final StampPropagation propagation;
    private final StampTexts stamps;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final CurrentAccount current;

    SuspicionService(
            SuspicionRepository suspicions,
            EvidenceRepository evidence,
            StampPropagation propagation,
            StampTexts stamps,
            AuditTrail trail,
            ApplicationEventPublisher events,
            CurrentAccount current) {
        this.suspicions = suspicions;
        this.evidence = evidence;
        this.propagation = propagation;
        this.stamps = stamps;
        this.trail = trail;
        this.events = events;
        this.current = current;
    }

    /** The suspicions within reach; what is typed may be a product, a lot, an establishment, or the code of a stamp. */
    @Transactional(readOnly = true)
    public List<Suspicion> find(SuspicionFilter filter, ListQuery query) {
        return suspicions.findPage(filter, withStamp(query));
    }

    @Transactional(readOnly = true)
    public int count(SuspicionFilter filter, ListQuery query) {
        return suspicions.count(filter, withStamp(query));
    }

    @Transactional(readOnly = true)
    public Optional<Suspicion> find(SuspicionId id) {
        return suspicions.find(id);
    }

    /** How many wait for a judgement. */
    @Transactional(readOnly = true)
    public int countOpen() {
        return suspicions.countOpen();
    }

    /** What was seen, oldest first, at most {@value EvidenceRepository#OF_ONE_MAX} of it. */
    @Transactional(readOnly = true)
    public List<Sighting> evidence(SuspicionId id) {
        return evidence.find(id);
    }

    /** How far the last decision about the stamp has come; empty while nothing was told about it. */
    @Transactional(readOnly = true)
    public Optional<Receipt> receipt(SuspicionId id) {
        return suspicions
                .find(id)
                .filter(found -> found.state() == Suspicion.State.CONFIRMED || found.state() == Suspicion.State.LIFTED)
                .map(Suspicion::stamp)
                .flatMap(stamp -> propagation.receipt(stamp.codeLot(), stamp.serial()));
    }

    /** Has every scan of the stamp say that it may be a copy. */
    @Transactional
    @PreAuthorize(SuspicionAuthority.MAY_DECIDE)
    public SuspicionOutcome confirm(SuspicionId id, String reason, int version) {
        return take(SuspicionStep.CONFIRM, id, reason, version);
    }

    /** Says that it was a false alarm; only what is seen from now on makes a suspicion again. */
    @Transactional
    @PreAuthorize(SuspicionAuthority.MAY_DECIDE)
    public SuspicionOutcome dismiss(SuspicionId id, String reason, int version) {
        return take(SuspicionStep.DISMISS, id, reason, version);
    }

    /** Takes the confirmation of another person back: the stamp is as good as it was. */
    @Transactional
    @PreAuthorize(SuspicionAuthority.MAY_LIFT)
    public SuspicionOutcome lift(SuspicionId id, String reason, int version) {
        return take(SuspicionStep.LIFT, id, reason, version);
    }

    private SuspicionOutcome take(SuspicionStep step, SuspicionId id, String reason, int version) {
        var said = reason.strip();
        var length = said.codePointCount(0, said.length());
        if (length < REASON_LENGTH_MIN || said.length() > REASON_LENGTH_MAX) {
            var tooShort = length < REASON_LENGTH_MIN;
            return new SuspicionOutcome.Unclear(tooShort, tooShort ? REASON_LENGTH_MIN : REASON_LENGTH_MAX);
        }
        return suspicions
                .find(id)
                .map(shown -> take(step, shown, said, version))
                .orElseGet(SuspicionOutcome.NotFound::new);
    }

    private SuspicionOutcome take(SuspicionStep step, Suspicion shown, String reason, int version) {
        var account = current.get();
        if (shown.version() != version) {
            return new SuspicionOutcome.Overtaken(shown);
        }
        if (shown.state() != step.from()) {
            return new SuspicionOutcome.NotPossible(shown.state());
        }
        if (step.needsAnother(shown, account.accountId())) {
            return new SuspicionOutcome.SamePerson();
        }
        if (!suspicions.take(step, shown, new Officer(account.accountId(), account.unitId()), reason)) {
            return suspicions
                    .find(shown.id())
                    .<SuspicionOutcome>map(SuspicionOutcome.Overtaken::new)
                    .orElseGet(SuspicionOutcome.NotFound::new);
        }
        announce(step, shown, reason);
        return new SuspicionOutcome.Done(suspicions.find(shown.id()).orElseThrow());
    }

    private void announce(SuspicionStep step, Suspicion shown, String reason) {
        var after = new HashMap<>(Map.of("state", step.to().name(), "reason", reason));
        trail.record(
                step.act(),
                new AuditSubject(SUBJECT, shown.id().value()),
                shown.establishmentId(),
                Map.of("state", shown.state().name()),
                after);
        if (step != SuspicionStep.DISMISS) {
            events.publishEvent(new SuspicionChanged(
                    shown.establishmentId(),
                    shown.stamp().codeLot(),
                    shown.stamp().serial()));
        }
    }

    /** The code of a stamp stands in no table; its code lot and serial do. */
    private ListQuery withStamp(ListQuery query) {
        return stamps.read(query.filter())
                .map(code -> new ListQuery(
                        "#" + code.codeLot() + "/" + code.serial() + "#", query.sorts(), query.offset(), query.limit()))
                .orElse(query);
    }
}
