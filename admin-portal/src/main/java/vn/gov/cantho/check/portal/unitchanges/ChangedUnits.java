package vn.gov.cantho.check.portal.unitchanges;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.unitchanges.ChangeFlaw.Field;
import vn.gov.cantho.check.portal.unitchanges.ChangeFlaw.Problem;
import vn.gov.cantho.check.portal.units.Unit;
import vn.gov.cantho.check.portal.units.UnitChoice;
import vn.gov.cantho.check.portal.units.UnitService;
import vn.gov.cantho.check.portal.units.UnitState;

/** Looks at the units of a typed change: whether they may end, and whether others may take their work. */
@Component
class ChangedUnits {

    private static final Set<String> WITHOUT_END = Set.of("CITY", "ESTABLISHMENT");

    private final UnitService units;
    private final UnitChangeRepository changes;

    ChangedUnits(UnitService units, UnitChangeRepository changes) {
        this.units = units;
        this.changes = changes;
    }

    List<UnitChoice> below(long unitId) {
        return changes.below(unitId).stream()
                .map(units::findUnit)
                .flatMap(Optional::stream)
                .map(unit -> new UnitChoice(unit.id(), unit.code(), unit.name()))
                .toList();
    }

    List<ChangeFlaw> flaws(NewUnitChange change) {
        var flaws = new ArrayList<ChangeFlaw>();
        var ending = found(change.unitIds());
        var successors = found(change.successorIds());
        if (ending.size() < change.unitIds().size()
                || ending.stream().anyMatch(unit -> unit.state() == UnitState.CLOSED)) {
            flaws.add(new ChangeFlaw(Field.UNITS, Problem.UNIT_NOT_OPEN));
        }
        if (ending.stream().anyMatch(unit -> mayNot(change.kind(), unit))) {
            flaws.add(new ChangeFlaw(Field.UNITS, Problem.UNIT_HAS_NO_END));
        }
        if (change.unitIds().stream().anyMatch(changes::isPlanned)) {
            flaws.add(new ChangeFlaw(Field.UNITS, Problem.CHANGE_PLANNED));
        }
        successorProblem(change, ending, successors)
                .ifPresent(problem -> flaws.add(new ChangeFlaw(Field.SUCCESSORS, problem)));
        if (!below(change).containsAll(change.parts().keySet())) {
            flaws.add(new ChangeFlaw(Field.PARTS, Problem.PART_ELSEWHERE));
        }
        return flaws;
    }

    private Optional<Problem> successorProblem(NewUnitChange change, List<Unit> ending, List<Unit> successors) {
        if (successors.size() < change.successorIds().size()
                || successors.stream()
                        .anyMatch(unit ->
                                unit.state() != UnitState.ACTIVE || unit.type().equals("ESTABLISHMENT"))) {
            return Optional.of(Problem.SUCCESSOR_NOT_OPEN);
        }
        if (successors.stream().anyMatch(unit -> below(change).contains(unit.id()))) {
            return Optional.of(Problem.SUCCESSOR_BELOW);
        }
        if (ending.stream().anyMatch(unit -> unit.type().equals("COMMUNE"))
                && successors.stream().anyMatch(unit -> !unit.type().equals("COMMUNE"))) {
            return Optional.of(Problem.SUCCESSOR_NO_COMMUNE);
        }
        return successors.stream().anyMatch(unit -> changes.isPlanned(unit.id()))
                ? Optional.of(Problem.CHANGE_PLANNED)
                : Optional.empty();
    }

    /** The top of the tree may be renamed but not end; establishments are kept elsewhere. */
    private static boolean mayNot(ChangeKind kind, Unit unit) {
        return kind == ChangeKind.RENAME ? unit.type().equals("ESTABLISHMENT") : WITHOUT_END.contains(unit.type());
    }

    private Set<Long> below(NewUnitChange change) {
        return change.unitIds().stream()
                .flatMap(unit -> changes.below(unit).stream())
                .collect(Collectors.toSet());
    }

    private List<Unit> found(List<Long> ids) {
        return ids.stream()
                .distinct()
                .map(units::findUnit)
                .flatMap(Optional::stream)
                .toList();
    }
}
