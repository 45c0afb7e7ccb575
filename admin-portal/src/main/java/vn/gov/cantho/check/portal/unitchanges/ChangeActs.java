package vn.gov.cantho.check.portal.unitchanges;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;
import vn.gov.cantho.check.portal.units.UnitChoice;
import vn.gov.cantho.check.portal.units.UnitEnded;
import vn.gov.cantho.check.portal.units.UnitRenamed;

/** Does what a change says, in the transaction of whoever has decided that its day has come. */
@Component
class ChangeActs {

    static final String SUBJECT_KIND = "UNIT";

    private final UnitChangeRepository changes;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    ChangeActs(UnitChangeRepository changes, AuditTrail audit, ApplicationEventPublisher events) {
        this.changes = changes;
        this.audit = audit;
        this.events = events;
    }

    /** Returns false when it was settled meanwhile. */
    boolean carryOut(UnitChange change) {
        if (!changes.settle(change.id(), UnitChange.State.DONE)) {
            return false;
        }
        for (var unit : change.units()) {
            if (change.kind() == ChangeKind.RENAME) {
                rename(change, unit);
            } else {
                end(change, unit);
            }
        }
        return true;
    }

    private void rename(UnitChange change, UnitChoice unit) {
        var name = change.newName().orElseThrow();
        changes.rename(unit.id(), name, change.newNameEn());
        record("UNIT_RENAMED", unit.id(), Map.of("name", unit.name()), described(change, "name", name));
        events.publishEvent(new UnitRenamed(unit.id()));
    }

    private void end(UnitChange change, UnitChoice unit) {
        var first = change.successors().getFirst();
        var moved = handOn(change, unit.id());
        change.successors()
                .forEach(successor ->
                        changes.insertSuccession(unit.id(), successor.id(), change.effectiveOn(), change.id()));
        if (!changes.close(unit.id(), first.id(), change.effectiveOn())) {
            throw new IllegalStateException("unit " + unit.id() + " has ended already");
        }
        var names = String.join(
                ", ", change.successors().stream().map(UnitChoice::name).toList());
        record("UNIT_ENDED", unit.id(), Map.of("name", unit.name()), described(change, "successors", names));
        change.successors()
                .forEach(successor ->
                        record("UNIT_TOOK_OVER", successor.id(), Map.of(), described(change, "former", unit.name())));
        events.publishEvent(
                new UnitEnded(unit.id(), first.id(), change.accounts().orElseThrow() == AccountsGo.MOVE, moved));
    }

    private Map<Long, Long> handOn(UnitChange change, long former) {
        var bySuccessor = new HashMap<Long, List<Long>>();
        var moved = new HashMap<Long, Long>();
        for (var part : changes.below(former)) {
            var successor = change.successorFor(part);
            moved.put(part, successor);
            bySuccessor.computeIfAbsent(successor, _ -> new ArrayList<>()).add(part);
        }
        bySuccessor.forEach((successor, parts) -> changes.handOn(former, successor, parts));
        return moved;
    }

    private static Map<String, String> described(UnitChange change, String field, String value) {
        var decision = change.decision();
        return Map.of(field, value, "document", decision.number() + ", " + decision.date() + ", " + decision.issuer());
    }

    /** Takes an act on a unit down. */
    void record(String action, long unitId, Map<String, String> before, Map<String, String> after) {
        audit.record(action, new AuditSubject(SUBJECT_KIND, unitId), unitId, before, after);
    }
}
