package vn.gov.cantho.check.portal.dossierpapers;

import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import vn.gov.cantho.check.portal.dossiers.ApplicantService;
import vn.gov.cantho.check.portal.dossiers.DossierToken;

/** The papers of the one dossier that a token proves, for whoever filed it. */
@Service
@PreAuthorize("permitAll()")
public class ApplicantPapers {

    private final ApplicantService applicants;
    private final PaperPrinting printing;

    ApplicantPapers(ApplicantService applicants, PaperPrinting printing) {
        this.applicants = applicants;
        this.printing = printing;
    }

    /** Prints a paper of what was submitted last, or of the draft while nothing was; nothing without the right token. */
    public Optional<PrintedFile> print(DossierToken token, PrintedForm form) {
        return applicants
                .find(token)
                .filter(dossier -> form != PrintedForm.HANDOVER && DossierPapers.has(dossier, form))
                .flatMap(dossier -> applicants
                        .submitted(token)
                        .or(() -> applicants.written(token))
                        .map(version -> printing.print(
                                form, dossier, version, applicants.steps(token), PaperSheet.text("byApplicant"))));
    }
}
