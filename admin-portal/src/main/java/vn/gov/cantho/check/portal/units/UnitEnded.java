package vn.gov.cantho.check.portal.units;

import java.util.Map;

/**
 * A unit has ended and others take its work. Said inside the transaction in which it ends, so that every feature hands on
 * in it what names the unit.
 *
 * @param formerId the unit that ends
 * @param successorId who takes what is not named
 * @param accountsMove whether its accounts go to that successor; otherwise they are locked
 * @param moved the successor of each unit that stood below it or lay in it
 */
public record UnitEnded(long formerId, long successorId, boolean accountsMove, Map<Long, Long> moved) {

    public UnitEnded {
        moved = Map.copyOf(moved);
    }

    /** Who takes what concerns a unit, such as an establishment. */
    public long successorFor(long unitId) {
        return moved.getOrDefault(unitId, successorId);
    }
}
