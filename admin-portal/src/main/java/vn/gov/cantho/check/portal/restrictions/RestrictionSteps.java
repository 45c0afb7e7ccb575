package vn.gov.cantho.check.portal.restrictions;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;
import vn.gov.cantho.check.portal.restrictions.Restriction.Kind;
import vn.gov.cantho.check.portal.restrictions.Restriction.State;
import vn.gov.cantho.check.portal.restrictions.RestrictionRepository.Proposer;
import vn.gov.cantho.check.portal.restrictions.RestrictionRepository.Texts;
import vn.gov.cantho.check.portal.security.CurrentAccount;

/** Takes the steps of restrictions: the row, the trail and the announcement together. */
@Component
class RestrictionSteps {

    private static final String AUDIT_KIND = "RESTRICTION";

    private final RestrictionRepository restrictions;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final CurrentAccount current;

    RestrictionSteps(
            RestrictionRepository restrictions,
            AuditTrail trail,
            ApplicationEventPublisher events,
            CurrentAccount current) {
        this.restrictions = restrictions;
        this.trail = trail;
        this.events = events;
        this.current = current;
    }

    /** Begins a restriction unless one of its kind is open already. */
    RestrictionOutcome begin(RestrictionSubject subject, Kind kind, State state, Texts texts) {
        var account = current.get();
        return restrictions
                .insert(subject, kind, state, texts, new Proposer(account.accountId(), account.unitId()))
                .map(id -> begun(id, state, texts))
                .orElseGet(() -> restrictions
                        .findOpen(subject, kind)
                        .<RestrictionOutcome>map(RestrictionOutcome.AlreadyRestricted::new)
                        .orElseGet(RestrictionOutcome.NotFound::new));
    }

    /**
     * Takes a step that was decided on a version.
     *
     * @param reason what the actor says; empty where the step asks for no words
     */
    RestrictionOutcome take(RestrictionStep step, RestrictionId id, int version, String reason) {
        return restrictions
                .find(id)
                .map(shown -> take(step, shown, version, reason))
                .orElseGet(RestrictionOutcome.NotFound::new);
    }

    private RestrictionOutcome take(RestrictionStep step, Restriction shown, int version, String reason) {
        var account = current.get().accountId();
        if (shown.version() != version) {
            return new RestrictionOutcome.Overtaken(shown);
        }
        if (!step.isPossible(shown)) {
            return new RestrictionOutcome.NotPossible(shown.kind(), shown.state());
        }
        if (step.needsAnother(shown, account)) {
            return new RestrictionOutcome.SamePerson();
        }
        if (!restrictions.take(step, shown, account, reason)) {
            return new RestrictionOutcome.Overtaken(reload(shown.id()));
        }
        var now = reload(shown.id());
        var said = new HashMap<>(Map.of("state", now.state().name()));
        if (!reason.isEmpty()) {
            said.put("liftReason", reason);
        }
        announce(step.name(), now, Map.of("state", shown.state().name()), said);
        return new RestrictionOutcome.Done(now);
    }

    private RestrictionOutcome begun(RestrictionId id, State state, Texts texts) {
        var restriction = reload(id);
        var said = new HashMap<>(Map.of("state", state.name(), "reason", texts.reason()));
        texts.instruction().ifPresent(instruction -> said.put("instruction", instruction));
        texts.decisionNumber().ifPresent(number -> said.put("decisionNumber", number));
        said.put("subject", restriction.subject().name());
        var act = state == State.PROPOSED ? "_PROPOSED" : "_IMPOSED";
        announce(restriction.kind().name() + act, restriction, Map.of(), said);
        return new RestrictionOutcome.Done(restriction);
    }

    private void announce(
            String action, Restriction restriction, Map<String, String> before, Map<String, String> after) {
        var subject = restriction.subject();
        trail.record(
                action,
                new AuditSubject(AUDIT_KIND, restriction.id().value()),
                subject.establishmentId(),
                before,
                after);
        events.publishEvent(new RestrictionChanged(subject.establishmentId(), subject.kind(), subject.id()));
        events.publishEvent(new RestrictionStepped(subject, restriction.id(), action, restriction.version()));
    }

    private Restriction reload(RestrictionId id) {
        return restrictions.find(id).orElseThrow();
    }
}
