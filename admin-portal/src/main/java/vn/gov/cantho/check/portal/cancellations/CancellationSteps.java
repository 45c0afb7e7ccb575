package vn.gov.cantho.check.portal.cancellations;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;
import vn.gov.cantho.check.portal.security.CurrentAccount;

/** Takes the steps of cancellations: the row, the trail and the announcement together. */
@Component
class CancellationSteps {

    private final CancellationRepository cancellations;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final CurrentAccount current;

    CancellationSteps(
            CancellationRepository cancellations,
            AuditTrail trail,
            ApplicationEventPublisher events,
            CurrentAccount current) {
        this.cancellations = cancellations;
        this.trail = trail;
        this.events = events;
        this.current = current;
    }

    /** The grounds that are the acting agency's to judge. */
    List<CancellationGround> grounds() {
        var city = current.get().unitType().equals("CITY");
        return cancellations.grounds().stream()
                .filter(ground -> city || !ground.cityOnly())
                .toList();
    }

    CancellationOutcome begin(PublishedContent content, NewCancellation cancellation) {
        var flaws = flaws(content, cancellation);
        if (!flaws.isEmpty()) {
            return new CancellationOutcome.Invalid(flaws);
        }
        var begun = cancellations.insert(content, cancellation, current.get()).flatMap(cancellations::find);
        begun.ifPresent(now -> record("CANCELLATION_PROPOSED", now, now.agencyId(), now.reason()));
        return begun.<CancellationOutcome>map(CancellationOutcome.Done::new)
                .orElseGet(CancellationOutcome.AlreadyProposed::new);
    }

    /** Acts on a cancellation that stands as it was shown. */
    CancellationOutcome of(
            CancellationId id, int version, Cancellation.State from, Function<Cancellation, CancellationOutcome> act) {
        var found = cancellations.find(id);
        if (found.isEmpty()) {
            return new CancellationOutcome.NotFound();
        }
        var shown = found.get();
        return shown.state() == from && shown.version() == version
                ? act.apply(shown)
                : new CancellationOutcome.Overtaken(shown);
    }

    CancellationOutcome withdraw(Cancellation shown) {
        if (shown.proposed().accountId() != current.get().accountId()) {
            return new CancellationOutcome.NotFound();
        }
        return cancellations.step(shown, Cancellation.State.WITHDRAWN, current.get())
                ? done(shown, "CANCELLATION_WITHDRAWN", shown.agencyId(), "")
                : overtaken(shown);
    }

    CancellationOutcome decide(Cancellation shown, Cancellation.State to) {
        var account = current.get();
        if (account.unitId() != shown.agencyId()) {
            return new CancellationOutcome.NotFound();
        }
        if (current.isPersonOf(shown.proposed().accountId())) {
            return new CancellationOutcome.SamePerson();
        }
        if (!cancellations.step(shown, to, account)) {
            return overtaken(shown);
        }
        if (to == Cancellation.State.REJECTED) {
            return done(shown, "CANCELLATION_REJECTED", shown.agencyId(), "");
        }
        var content = shown.content();
        events.publishEvent(new ContentCancelled(
                content.establishmentId(), content.kind(), content.subjectId(), content.version(), shown.id()));
        recordAtSubject("CONTENT_CANCELLED", shown, shown.reason());
        return done(shown, "CONTENT_CANCELLED", content.establishmentId(), shown.reason());
    }

    CancellationOutcome restore(Cancellation shown, String reason) {
        var decider = shown.decided().map(Cancellation.Step::accountId).orElseThrow();
        if (current.isPersonOf(decider)) {
            return new CancellationOutcome.SamePerson();
        }
        if (!cancellations.restore(shown, reason, current.get())) {
            return overtaken(shown);
        }
        var content = shown.content();
        events.publishEvent(new ContentRestored(
                content.establishmentId(), content.kind(), content.subjectId(), content.version(), shown.id()));
        recordAtSubject("CONTENT_RESTORED", shown, reason);
        return done(shown, "CONTENT_RESTORED", content.establishmentId(), reason);
    }

    private List<CancellationFlaw> flaws(PublishedContent content, NewCancellation cancellation) {
        var flaws = EnumSet.noneOf(CancellationFlaw.class);
        if (grounds().stream().noneMatch(ground -> ground.code().equals(cancellation.ground()))) {
            flaws.add(CancellationFlaw.GROUND);
        }
        if (!NewCancellation.isReason(cancellation.reason())) {
            flaws.add(CancellationFlaw.REASON_LENGTH);
        }
        if (cancellation
                .evidenceSha256()
                .filter(file -> !cancellations.hasFile(content.establishmentId(), file))
                .isPresent()) {
            flaws.add(CancellationFlaw.EVIDENCE_UNKNOWN);
        }
        return List.copyOf(flaws);
    }

    private CancellationOutcome overtaken(Cancellation shown) {
        return cancellations
                .find(shown.id())
                .filter(now -> now.version() != shown.version())
                .<CancellationOutcome>map(CancellationOutcome.Overtaken::new)
                .orElseGet(CancellationOutcome.NotFound::new);
    }

    private CancellationOutcome done(Cancellation shown, String action, long ofUnit, String reason) {
        record(action, shown, ofUnit, reason);
        return new CancellationOutcome.Done(cancellations.find(shown.id()).orElseThrow());
    }

    /** What is only proposed is in the trail of the agency, where the establishment does not read it. */
    private void record(String action, Cancellation shown, long ofUnit, String reason) {
        trail.record(
                action,
                new AuditSubject(CancellationService.SUBJECT_KIND, shown.id().value()),
                ofUnit,
                Map.of(),
                facts(shown, reason));
    }

    /** The history of what is cancelled says so, too. */
    private void recordAtSubject(String action, Cancellation shown, String reason) {
        var content = shown.content();
        trail.record(
                action,
                new AuditSubject(content.kind(), content.subjectId()),
                content.establishmentId(),
                Map.of(),
                facts(shown, reason));
    }

    private static Map<String, String> facts(Cancellation shown, String reason) {
        return Map.of(
                "ground", shown.ground().code(),
                "version", Integer.toString(shown.content().version()),
                "contentHash", shown.content().contentHash(),
                "reason", reason);
    }
}
