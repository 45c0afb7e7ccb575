package vn.gov.cantho.check.portal.measures;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;
import vn.gov.cantho.check.portal.measures.Measure.State;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.units.UnitState;

/** Takes the steps of measures: the row, by which the account stands otherwise, the trail and the announcement together. */
@Component
class MeasureSteps {

    private final MeasureRepository measures;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final CurrentAccount current;

    MeasureSteps(
            MeasureRepository measures, AuditTrail trail, ApplicationEventPublisher events, CurrentAccount current) {
        this.measures = measures;
        this.trail = trail;
        this.events = events;
        this.current = current;
    }

    MeasureOutcome begin(NewMeasure measure) {
        var stands = measures.standsForUpdate(measure.establishmentId());
        if (stands.isEmpty()) {
            return new MeasureOutcome.NotFound();
        }
        if (!isPossible(measure.kind(), stands.get())) {
            return new MeasureOutcome.NotPossible(stands.get());
        }
        return measures.insert(measure, current.get())
                .flatMap(measures::find)
                .map(now -> done("ACCOUNT_MEASURE_" + now.kind(), now, now.reason()))
                .orElseGet(MeasureOutcome.AlreadyWaiting::new);
    }

    /** What may be done to an account that stands so. */
    static boolean isPossible(Measure.Kind kind, UnitState stands) {
        return switch (kind) {
            case LOCK -> stands == UnitState.ACTIVE;
            case REVOCATION -> stands == UnitState.ACTIVE || stands == UnitState.LOCKED;
            case RECONFIRMATION -> stands == UnitState.LOCKED;
        };
    }

    /** Acts on a measure that waits and stands as it was shown. */
    MeasureOutcome of(MeasureId id, int version, Function<Measure, MeasureOutcome> act) {
        var found = measures.find(id);
        if (found.isEmpty()) {
            return new MeasureOutcome.NotFound();
        }
        var shown = found.get();
        return shown.waits() && shown.version() == version ? act.apply(shown) : new MeasureOutcome.Overtaken(shown);
    }

    MeasureOutcome withdraw(Measure shown) {
        if (shown.agencyId() != current.get().unitId()) {
            return new MeasureOutcome.NotFound();
        }
        return measures.end(shown, State.WITHDRAWN)
                ? stepped(shown, "ACCOUNT_MEASURE_WITHDRAWN", "")
                : overtaken(shown);
    }

    /** Lets a lock go that the city did not confirm in time. */
    boolean lapse(Measure shown) {
        var lapsed = measures.end(shown, State.LAPSED);
        if (lapsed) {
            stepped(shown, "ACCOUNT_MEASURE_LAPSED", "");
        }
        return lapsed;
    }

    MeasureOutcome confirm(Measure shown, String number) {
        if (isSamePerson(shown)) {
            return new MeasureOutcome.SamePerson();
        }
        return measures.confirm(shown, number, current.get())
                ? stepped(shown, "ACCOUNT_MEASURE_CONFIRMED", number)
                : overtaken(shown);
    }

    MeasureOutcome refuse(Measure shown, String reason) {
        if (isSamePerson(shown)) {
            return new MeasureOutcome.SamePerson();
        }
        return measures.refuse(shown, reason, current.get())
                ? stepped(shown, "ACCOUNT_MEASURE_REFUSED", reason)
                : overtaken(shown);
    }

    private boolean isSamePerson(Measure shown) {
        return current.isPersonOf(shown.proposed().accountId());
    }

    private MeasureOutcome overtaken(Measure shown) {
        return measures.find(shown.id())
                .<MeasureOutcome>map(MeasureOutcome.Overtaken::new)
                .orElseGet(MeasureOutcome.NotFound::new);
    }

    private MeasureOutcome stepped(Measure shown, String act, String said) {
        return done(act, measures.find(shown.id()).orElseThrow(), said);
    }

    /** What is only proposed is in the trail of the agency, where the establishment does not read it. */
    private MeasureOutcome done(String act, Measure now, String said) {
        var ofUnit = now.state() == State.PROPOSED || now.state() == State.WITHDRAWN || now.state() == State.REFUSED
                ? now.agencyId()
                : now.establishmentId();
        trail.record(
                act,
                new AuditSubject(MeasureService.SUBJECT_KIND, now.id().value()),
                ofUnit,
                Map.of(),
                facts(now, said));
        events.publishEvent(new MeasureStepped(act, now));
        return new MeasureOutcome.Done(now);
    }

    private static Map<String, String> facts(Measure now, String said) {
        var facts = new HashMap<String, String>();
        facts.put("establishment", now.establishmentName());
        facts.put("kind", now.kind().name());
        facts.put("ground", now.ground().name());
        facts.put("state", now.state().name());
        now.effect().ifPresent(effect -> facts.put("pageEffect", effect.name()));
        if (!said.isEmpty()) {
            facts.put("reason", said);
        }
        return facts;
    }
}
