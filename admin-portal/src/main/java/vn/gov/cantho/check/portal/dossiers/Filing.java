package vn.gov.cantho.check.portal.dossiers;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.dossierforms.DossierForms;
import vn.gov.cantho.check.portal.dossierforms.DossierId;
import vn.gov.cantho.check.portal.dossierforms.FormSaving;
import vn.gov.cantho.check.portal.dossierforms.FormVersion;
import vn.gov.cantho.check.portal.security.ActingAccount;

/** What filing has in common, by whomever: writing while something is written, and submitting what is whole. */
@Component
class Filing {

    private final DossierRepository dossiers;
    private final DossierForms forms;
    private final DossierSteps way;

    Filing(DossierRepository dossiers, DossierForms forms, DossierSteps way) {
        this.dossiers = dossiers;
        this.forms = forms;
        this.way = way;
    }

    Optional<Dossier> find(DossierId id) {
        return dossiers.find(id);
    }

    /** The version that is being written, where one is. */
    Optional<FormVersion> written(DossierId id) {
        return dossiers.find(id)
                .filter(dossier -> dossier.state().isWritten())
                .flatMap(dossier -> forms.find(id, dossier.writtenNumber()));
    }

    /** Writes where the version is the one that was shown; a step that comes meanwhile waits. */
    FormSaving write(DossierId id, int version, Function<FormVersion, FormSaving> writing) {
        var dossier = dossiers.find(id);
        if (dossier.isEmpty() || !dossiers.lock(id, dossier.get().version())) {
            return new FormSaving.NotOpen();
        }
        var written = written(id);
        if (written.isEmpty()) {
            return new FormSaving.NotOpen();
        }
        return written.get().version() == version ? writing.apply(written.get()) : new FormSaving.Overtaken();
    }

    /** Submits what is written: what it lacks is named, else it is frozen and the time of the agency runs. */
    DossierOutcome submit(
            Dossier dossier,
            DossierState to,
            Optional<ActingAccount> actor,
            Function<DossierEvent.Facts, DossierEvent> event) {
        if (!dossier.state().isWritten() || !dossier.state().mayBecome(to)) {
            return new DossierOutcome.NotPossible(dossier.state());
        }
        var version = forms.find(dossier.id(), dossier.writtenNumber()).orElseThrow();
        var flaws = forms.flaws(version);
        var missing = forms.missing(version);
        if (!flaws.isEmpty() || !missing.isEmpty()) {
            return new DossierOutcome.NotWhole(flaws, missing);
        }
        var due = to == DossierState.SUPPLEMENTED ? way.dueAgain(dossier) : way.due(dossier);
        return way.take(dossier, NewStep.to(to).dueOn(due), actor, event);
    }
}
