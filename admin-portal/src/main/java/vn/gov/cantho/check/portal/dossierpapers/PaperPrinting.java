package vn.gov.cantho.check.portal.dossierpapers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.dossierforms.FormVersion;
import vn.gov.cantho.check.portal.dossiers.Dossier;
import vn.gov.cantho.check.portal.dossiers.DossierStep;

/** Prints a paper of a dossier for whoever may see it, which the services decide. */
@Component
@EnableConfigurationProperties(PaperSettings.class)
class PaperPrinting {

    private final PaperSettings settings;
    private final InstantSource clock;

    PaperPrinting(PaperSettings settings, InstantSource clock) {
        this.settings = settings;
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
            case RECEIPT -> OfficeSheets.receipt(dossier, filed, imprint, statusAddress(filed.number()));
            case HANDOVER -> OfficeSheets.handover(dossier, filed, steps, imprint);
        };
        return new PrintedFile(form.fileName() + "-" + filed.number() + ".pdf", bytes);
    }

    private String statusAddress(String number) {
        return settings.portalUrl() + "/register/status?number=" + URLEncoder.encode(number, StandardCharsets.UTF_8);
    }
}
