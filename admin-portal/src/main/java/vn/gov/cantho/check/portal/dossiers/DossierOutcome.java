package vn.gov.cantho.check.portal.dossiers;

import java.util.List;
import vn.gov.cantho.check.portal.activations.AccountLink;
import vn.gov.cantho.check.portal.dossierforms.FormFlaw;
import vn.gov.cantho.check.portal.dossierforms.PaperKind;

/** What became of an act on a dossier. */
public sealed interface DossierOutcome {

    /** It is done; the dossier as it stands now. */
    record Done(Dossier dossier) implements DossierOutcome {}

    /** The account is granted; its owner chooses the password by the link, which is shown once. */
    record Granted(Dossier dossier, AccountLink link) implements DossierOutcome {}

    /** What is to be said has too few or too many characters. */
    record WrongLength(int min, int max) implements DossierOutcome {}

    /** A request to supplement says nothing, or one of its remarks says too little. */
    record RemarksMissing() implements DossierOutcome {}

    /** The form is not whole, or papers are missing; everything is named. */
    record NotWhole(List<FormFlaw> flaws, List<PaperKind> missing) implements DossierOutcome {
        public NotWhole {
            flaws = List.copyOf(flaws);
            missing = List.copyOf(missing);
        }
    }

    /**
     * No establishment or account can be made of what was typed.
     *
     * @param problems keys of texts that say what to do
     */
    record GrantFlawed(List<String> problems) implements DossierOutcome {
        public GrantFlawed {
            problems = List.copyOf(problems);
        }
    }

    /** A number or a day is missing, or the day is to come. */
    record FactsMissing() implements DossierOutcome {}

    /** Somebody else took the dossier, or nobody did who would have to. */
    record NotHeld(Dossier dossier) implements DossierOutcome {}

    /** The ground of a refusal is not in today's list. */
    record UnknownGround() implements DossierOutcome {}

    /** The dossier has as many files as it can have. */
    record TooManyFiles(int most) implements DossierOutcome {}

    /** Who appraised does not approve. */
    record SamePerson() implements DossierOutcome {}

    /** Somebody acted since the dossier was shown; it is given as it stands now. */
    record Overtaken(Dossier current) implements DossierOutcome {}

    /** The dossier stands where this act is not possible. */
    record NotPossible(DossierState state) implements DossierOutcome {}

    /** There is nothing of that number within reach, or it is the work of another unit. */
    record NotFound() implements DossierOutcome {}
}
