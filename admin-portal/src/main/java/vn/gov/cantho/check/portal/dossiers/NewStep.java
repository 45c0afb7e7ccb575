package vn.gov.cantho.check.portal.dossiers;

import java.time.LocalDate;
import java.util.Optional;
import vn.gov.cantho.check.portal.documents.CleanFile;

/**
 * A step to be taken, with what comes with it.
 *
 * @param ground code of the list of refusals
 */
record NewStep(
        DossierState to,
        String opinion,
        Optional<String> ground,
        Optional<CleanFile.Content> file,
        Optional<LocalDate> dueOn,
        Optional<Integer> daysLeft,
        Optional<Grant> grant,
        Optional<DossierStep.Handover> handover) {

    /** What was decided, and what was made of it. */
    record Grant(DossierStep.Decision decision, long establishmentId, long accountId) {}

    static NewStep to(DossierState to) {
        return new NewStep(
                to,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    NewStep saying(String words) {
        return new NewStep(to, words.strip(), ground, file, dueOn, daysLeft, grant, handover);
    }

    NewStep saying(Opinion said) {
        return new NewStep(to, said.words(), ground, said.file(), dueOn, daysLeft, grant, handover);
    }

    /** For a ground of the list of refusals. */
    NewStep on(Optional<String> newGround) {
        return new NewStep(to, opinion, newGround, file, dueOn, daysLeft, grant, handover);
    }

    NewStep dueOn(LocalDate day) {
        return new NewStep(to, opinion, ground, file, Optional.of(day), daysLeft, grant, handover);
    }

    NewStep waiting(int days) {
        return new NewStep(to, opinion, ground, file, dueOn, Optional.of(days), grant, handover);
    }

    NewStep granting(Grant newGrant) {
        return new NewStep(to, opinion, ground, file, dueOn, daysLeft, Optional.of(newGrant), handover);
    }

    NewStep handing(DossierStep.Handover newHandover) {
        return new NewStep(to, opinion, ground, file, dueOn, daysLeft, grant, Optional.of(newHandover));
    }
}
