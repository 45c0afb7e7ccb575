package vn.gov.cantho.check.portal.dossierpapers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.dossierforms.FormVersion;
import vn.gov.cantho.check.portal.dossiers.Dossier;
import vn.gov.cantho.check.portal.dossiers.DossierStep;
import vn.gov.cantho.check.portal.security.PortalAddress;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.workingdays.WorkingDays;

/** Prints a paper of a dossier for whoever may see it, which the services decide. */
@Component
class PaperPrinting {

    private final PortalAddress portal;
    private final WorkingDays workingDays;
    private final InstantSource clock;

    PaperPrinting(PortalAddress portal, WorkingDays workingDays, InstantSource clock) {
        this.portal = portal;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** @param who prints it, as the foot of the page says */
    PrintedFile print(PrintedForm form, Dossier dossier, FormVersion version, List<DossierStep> steps, String who) {
        var filed = new Filed(dossier.number().value(), dossier.agency().name(), version);
        var title = PaperSheet.text(form.name().toLowerCase(Locale.ROOT) + ".title");
        var imprint = new Imprint(title, filed.number(), who, clock.instant());
        var bytes = switch (form) {
            case REGISTRATION -> FormSheets.registration(filed, imprint);
            case INFORMATION -> FormSheets.information(filed, imprint);
            case RECEIPT -> OfficeSheets.receipt(dossier, filed, imprint, due(dossier), statusAddress(filed.number()));
            case HANDOVER -> OfficeSheets.handover(dossier, filed, steps, imprint);
        };
        return new PrintedFile(form.fileName() + "-" + filed.number() + ".pdf", bytes);
    }

    /** Until when the agency answers, and that the day may still change, where it may. */
    private Optional<String> due(Dossier dossier) {
        var progress = dossier.progress();
        return progress.dueOn().map(day -> {
            var filedOn = progress.submittedAt()
                    .map(at -> LocalDate.ofInstant(at, Formats.ZONE))
                    .orElse(day);
            var note = workingDays.asCounted(filedOn, day).note(PaperSheet.LANGUAGE);
            return note.isEmpty() ? Formats.date(day) : Formats.date(day) + ". " + note;
        });
    }

    private String statusAddress(String number) {
        return portal.of("register/status?number=" + URLEncoder.encode(number, StandardCharsets.UTF_8));
    }
}
