package vn.gov.cantho.check.portal.restrictions;

import java.util.List;

/** What became of an act on a restriction. */
public sealed interface RestrictionOutcome {

    /** It is done; the restriction is shown as it stands now. */
    record Done(Restriction restriction) implements RestrictionOutcome {}

    /** The texts do not say what they must, or say what they must not. */
    record Unclear(List<TextFlaw> flaws) implements RestrictionOutcome {

        public Unclear {
            flaws = List.copyOf(flaws);
        }
    }

    /** A restriction of this kind is already proposed or in force for the subject. */
    record AlreadyRestricted(Restriction existing) implements RestrictionOutcome {}

    /** A recall and its end need two persons, and this is the one who proposed it. */
    record SamePerson() implements RestrictionOutcome {}

    /** Somebody else acted since the restriction was shown; it is given as it stands now. */
    record Overtaken(Restriction current) implements RestrictionOutcome {}

    /** The restriction is of a kind or in a state that does not allow this act. */
    record NotPossible(Restriction.Kind kind, Restriction.State state) implements RestrictionOutcome {}

    /** There is nothing of that number within reach. */
    record NotFound() implements RestrictionOutcome {}
}
