package vn.gov.cantho.check.portal.unitchanges;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.units.UnitChoice;
import vn.gov.cantho.check.portal.units.UnitShare;

/** Changes in the life of units. Whoever is signed in may read them; administrators of the city plan and cancel them. */
@Service
@PreAuthorize(Authorities.SIGNED_IN)
@Transactional(readOnly = true)
public class UnitChangeService {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final UnitChangeRepository changes;
    private final ChangeActs acts;
    private final ChangedUnits units;
    private final List<UnitShare> shares;
    private final CurrentAccount current;
    private final InstantSource clock;

    UnitChangeService(
            UnitChangeRepository changes,
            ChangeActs acts,
            ChangedUnits units,
            List<UnitShare> shares,
            CurrentAccount current,
            InstantSource clock) {
        this.changes = changes;
        this.acts = acts;
        this.units = units;
        this.shares = List.copyOf(shares);
        this.current = current;
        this.clock = clock;
    }

    /** Changes that a unit has or will have a part in, the newest first; at most 100. */
    public List<UnitChange> of(long unitId) {
        return changes.of(unitId);
    }

    /** What a unit is and was called, the newest first. */
    public List<FormerName> names(long unitId) {
        return changes.names(unitId);
    }

    /** Who took the work of a unit that ended. */
    public List<UnitChoice> successors(long unitId) {
        return changes.successors(unitId);
    }

    /** Whose work a unit took. */
    public List<UnitChoice> formers(long unitId) {
        return changes.formers(unitId);
    }

    /** The open units that stand below a unit or lie in it; the parts of a split are among them. */
    public List<UnitChoice> below(long unitId) {
        return units.below(unitId);
    }

    /** What would move today if these units ended. */
    public ChangePreview preview(List<Long> unitIds) {
        var counts = new TreeMap<String, Integer>();
        for (var unit : unitIds) {
            counts.merge("establishments", changes.countBelow(unit, true), Integer::sum);
            counts.merge("units", changes.countBelow(unit, false), Integer::sum);
            shares.forEach(share -> counts.merge(share.name(), share.count(unit), Integer::sum));
        }
        return new ChangePreview(counts);
    }

    /** What is wrong with a change; nothing is saved. */
    @PreAuthorize(Authorities.CITY_ADMINISTERS)
    public List<ChangeFlaw> flaws(NewUnitChange change) {
        var flaws = new ArrayList<>(ChangeRules.flaws(change, today()));
        flaws.addAll(units.flaws(change));
        return flaws;
    }

    /** Plans a change; when its day is today or before, it is done at once and cannot be undone. */
    @Transactional
    @PreAuthorize(Authorities.CITY_ADMINISTERS)
    public ChangePlanning plan(NewUnitChange change) {
        var flaws = flaws(change);
        if (!flaws.isEmpty()) {
            return new ChangePlanning.Invalid(flaws);
        }
        var id = changes.insert(change, current.get().accountId());
        var on = change.effectiveOn().orElseThrow();
        change.unitIds()
                .forEach(unit -> record(
                        "UNIT_CHANGE_PLANNED",
                        unit,
                        Map.of(
                                "kind",
                                change.kind().name(),
                                "from",
                                on.toString(),
                                "document",
                                change.documentNumber())));
        if (on.isAfter(today())) {
            return new ChangePlanning.Planned(id, on);
        }
        acts.carryOut(changes.find(id).orElseThrow());
        return new ChangePlanning.Done(id);
    }

    /** Cancels a change whose day has not come; returns false when it is done or cancelled already. */
    @Transactional
    @PreAuthorize(Authorities.CITY_ADMINISTERS)
    public boolean cancel(UnitChangeId id) {
        Optional<UnitChange> change = changes.find(id);
        if (change.isEmpty() || !changes.settle(id, UnitChange.State.CANCELLED)) {
            return false;
        }
        change.get()
                .units()
                .forEach(unit -> record(
                        "UNIT_CHANGE_CANCELLED",
                        unit.id(),
                        Map.of("kind", change.get().kind().name())));
        return true;
    }

    private void record(String action, long unitId, Map<String, String> after) {
        acts.record(action, unitId, Map.of(), after);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
