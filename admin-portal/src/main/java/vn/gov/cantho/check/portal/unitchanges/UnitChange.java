package vn.gov.cantho.check.portal.unitchanges;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.gov.cantho.check.portal.units.UnitChoice;

/**
 * A change in the life of units, planned, done or cancelled.
 *
 * @param units whom it is about: the unit that is renamed, or those that end
 * @param successors who takes the work; the first takes what is not named in {@code parts}; none for a renaming
 * @param parts which other successor takes a unit that stands below the one that is split
 * @param newName of a renaming
 * @param accounts what becomes of the accounts; none for a renaming
 */
public record UnitChange(
        UnitChangeId id,
        ChangeKind kind,
        LocalDate effectiveOn,
        Decision decision,
        State state,
        List<UnitChoice> units,
        List<UnitChoice> successors,
        Map<Long, Long> parts,
        Optional<String> newName,
        Optional<String> newNameEn,
        Optional<AccountsGo> accounts) {

    public UnitChange {
        units = List.copyOf(units);
        successors = List.copyOf(successors);
        parts = Map.copyOf(parts);
    }

    /** How far it is. */
    public enum State {
        PLANNED,
        DONE,
        CANCELLED
    }

    /** Who takes a unit that stands below one that ends. */
    long successorFor(long part) {
        return parts.getOrDefault(part, successors.getFirst().id());
    }
}
