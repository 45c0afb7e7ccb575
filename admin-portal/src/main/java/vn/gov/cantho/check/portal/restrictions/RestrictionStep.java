package vn.gov.cantho.check.portal.restrictions;

import vn.gov.cantho.check.portal.restrictions.Restriction.Kind;
import vn.gov.cantho.check.portal.restrictions.Restriction.State;

/** Every step a restriction can take after it was proposed or imposed. The table refuses all others. */
enum RestrictionStep {
    CONFIRM_RECALL(Kind.RECALL, State.PROPOSED, State.IN_FORCE, Actor.SECOND_PERSON),
    REJECT_RECALL(Kind.RECALL, State.PROPOSED, State.REJECTED, Actor.ANY_OFFICER),
    LIFT_SUSPENSION(Kind.SUSPENSION, State.IN_FORCE, State.LIFTED, Actor.ANY_OFFICER),
    UNLOCK(Kind.LOCK, State.IN_FORCE, State.LIFTED, Actor.ANY_OFFICER),
    PROPOSE_RECALL_END(Kind.RECALL, State.IN_FORCE, State.LIFT_PROPOSED, Actor.ANY_OFFICER),
    CONFIRM_RECALL_END(Kind.RECALL, State.LIFT_PROPOSED, State.LIFTED, Actor.SECOND_PERSON),
    REJECT_RECALL_END(Kind.RECALL, State.LIFT_PROPOSED, State.IN_FORCE, Actor.ANY_OFFICER);

    /** Who may take a step, among those who may take steps of this kind at all. */
    private enum Actor {
        ANY_OFFICER,
        SECOND_PERSON
    }

    private final Kind kind;
    private final State from;
    private final State to;
    private final Actor actor;

    RestrictionStep(Kind kind, State from, State to, Actor actor) {
        this.kind = kind;
        this.from = from;
        this.to = to;
        this.actor = actor;
    }

    State from() {
        return from;
    }

    State to() {
        return to;
    }

    boolean isPossible(Restriction restriction) {
        return restriction.kind() == kind && restriction.state() == from;
    }

    /** Whether this account is the first person where a second one is needed. */
    boolean needsAnother(Restriction restriction, long account) {
        return actor == Actor.SECOND_PERSON
                && restriction
                        .waitingFor()
                        .filter(person -> person.accountId() == account)
                        .isPresent();
    }
}
