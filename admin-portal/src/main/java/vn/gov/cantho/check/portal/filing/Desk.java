package vn.gov.cantho.check.portal.filing;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.dossiers.ApplicantService;
import vn.gov.cantho.check.portal.dossiers.Dossier;
import vn.gov.cantho.check.portal.dossiers.DossierState;
import vn.gov.cantho.check.portal.dossiers.DossierStep;
import vn.gov.cantho.check.portal.dossiers.Remark;

/** Opens dossiers by their keys. */
@Component
class Desk {

    private final ApplicantService applicants;

    Desk(ApplicantService applicants) {
        this.applicants = applicants;
    }

    Optional<Dossier> find(FilingKey key) {
        return applicants.find(key.token());
    }

    /** A dossier that can be written in; nothing when the key is none, or the agency has the dossier. */
    Optional<Opened> open(FilingKey key, Words words) {
        return find(key)
                .flatMap(dossier -> applicants
                        .written(key.token())
                        .map(version -> new Opened(
                                key,
                                words,
                                dossier,
                                version,
                                applicants.needs(key.token()),
                                asked(key, dossier, words))));
    }

    /** What was asked to supplement last. */
    List<Remark> remarks(FilingKey key) {
        return applicants.steps(key.token()).stream()
                .filter(step -> step.to() == DossierState.SUPPLEMENT_REQUESTED)
                .reduce((_, later) -> later)
                .map(DossierStep::remarks)
                .orElse(List.of());
    }

    private Asked asked(FilingKey key, Dossier dossier, Words words) {
        return dossier.state() == DossierState.SUPPLEMENT_REQUESTED
                ? new Asked(
                        words,
                        remarks(key),
                        applicants.submitted(key.token()).map(version -> Typed.of(version.content())))
                : Asked.nothing(words);
    }
}
