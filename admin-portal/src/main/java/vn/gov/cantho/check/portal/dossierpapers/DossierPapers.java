package vn.gov.cantho.check.portal.dossierpapers;

import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;
import vn.gov.cantho.check.portal.dossierforms.DossierId;
import vn.gov.cantho.check.portal.dossiers.Dossier;
import vn.gov.cantho.check.portal.dossiers.DossierService;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.security.CurrentAccount;

/** The papers of the dossiers in reach, for officers. Each that is given out stands in the trail. */
@Service
@PreAuthorize("hasAuthority('" + Authorities.DOSSIERS + "')")
@Transactional
public class DossierPapers {

    private final DossierService dossiers;
    private final PaperPrinting printing;
    private final AuditTrail trail;
    private final CurrentAccount current;

    DossierPapers(DossierService dossiers, PaperPrinting printing, AuditTrail trail, CurrentAccount current) {
        this.dossiers = dossiers;
        this.printing = printing;
        this.trail = trail;
        this.current = current;
    }

    /** Whether there is such a paper of a dossier as it stands. */
    public static boolean has(Dossier dossier, PrintedForm form) {
        return form.isThereIn(dossier.state(), dossier.progress().submittedNumber());
    }

    /** Prints a paper; nothing when the dossier is out of reach or has no such paper yet. */
    public Optional<PrintedFile> print(DossierId id, PrintedForm form) {
        return dossiers.find(id)
                .filter(dossier -> has(dossier, form))
                .flatMap(dossier -> dossiers.version(id, dossier.shownNumber()).map(version -> {
                    record("DOSSIER_PAPER_PRINTED", dossier, form.name());
                    var who = current.get();
                    return printing.print(
                            form, dossier, version, dossiers.steps(id), who.displayName() + ", " + who.unitName());
                }));
    }

    /** The electronic dossier as it was sent last (Điều 6.3b), as a ZIP; nothing when none was sent. */
    public Optional<PrintedFile> electronicDossier(DossierId id) {
        return dossiers.find(id)
                .flatMap(dossier -> dossiers.packageOf(id).map(kept -> {
                    record("DOSSIER_PACKAGE_TAKEN", dossier, kept.manifestHash());
                    var bytes = ElectronicDossier.write(
                            kept, name -> dossiers.file(id, name).orElseThrow());
                    return new PrintedFile("ho-so-" + dossier.number().value() + ".zip", bytes);
                }));
    }

    private void record(String action, Dossier dossier, String what) {
        var subject = new AuditSubject(DossierService.AUDIT_KIND, dossier.id().value());
        trail.record(action, subject, dossier.agency().id(), Map.of(), Map.of("paper", what));
    }
}
