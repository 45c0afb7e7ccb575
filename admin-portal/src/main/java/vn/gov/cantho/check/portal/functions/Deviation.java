package vn.gov.cantho.check.portal.functions;

import java.time.LocalDate;
import java.util.List;

/**
 * Where the system differs from the Regulation.
 *
 * @param code such as {@code X-3}
 * @param clause what it is about
 * @param bindings what has to hold for it; empty where it is no matter of function groups
 */
public record Deviation(
        String code,
        String clause,
        String findingVi,
        String findingEn,
        String behaviourVi,
        String behaviourEn,
        LocalDate since,
        State state,
        List<BoundGroup> bindings) {

    public Deviation {
        bindings = List.copyOf(bindings);
    }

    /** Whether the system does so today. */
    public enum State {
        HELD,
        PARTLY,
        LATER,
        NOTED,
        ENDED
    }

    /**
     * A function group that a deviation gives to a level.
     *
     * @param holds whether the level has it today
     */
    public record BoundGroup(String kindVi, String kindEn, String groupVi, String groupEn, boolean holds) {}

    /** What it is today: one that is a matter of function groups ends with the last of them. */
    public State today() {
        if (bindings.isEmpty() || bindings.stream().allMatch(BoundGroup::holds)) {
            return state;
        }
        return bindings.stream().anyMatch(BoundGroup::holds) ? State.PARTLY : State.ENDED;
    }
}
