package vn.gov.cantho.check.portal.dossiernews;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.dossiers.DossierEvent;
import vn.gov.cantho.check.portal.mail.FiledMail;
import vn.gov.cantho.check.portal.mail.FiledNews;

/**
 * Tells applicants by e-mail, where they gave an address. The mail leads to the page that tells how a dossier stands, which
 * asks for a phone number the dossier gives: whoever reads the mail of somebody else learns no more than a number.
 */
@Component
class ApplicantListener {

    private final FiledMail mail;

    ApplicantListener(FiledMail mail) {
        this.mail = mail;
    }

    @EventListener
    void on(DossierEvent event) {
        var facts = event.facts();
        switch (event) {
            case DossierEvent.DossierSubmitted _ -> tell("SUBMITTED", facts);
            case DossierEvent.DossierReceived _ -> tell("RECEIVED", facts);
            case DossierEvent.SupplementRequested _ -> tell("SUPPLEMENT_REQUESTED", facts);
            case DossierEvent.DossierSupplemented _ -> tell("SUPPLEMENTED", facts);
            case DossierEvent.DossierApproved _ -> tell("APPROVED", facts);
            case DossierEvent.DossierRefused _ -> tell("REFUSED", facts);
            case DossierEvent.DossierWithdrawn _ -> tell("WITHDRAWN", facts);
            case DossierEvent.AccountGranted _ -> tell("GRANTED", facts);
            case DossierEvent.AccountHandedOver _ -> tell("HANDED_OVER", facts);
            case DossierEvent.AppraisalBegun _,
                    DossierEvent.DossierAppraised _,
                    DossierEvent.DossierSent _,
                    DossierEvent.DossierReturned _ -> {
                // Between agencies; the page of the dossier shows it.
            }
        }
    }

    private void tell(String what, DossierEvent.Facts facts) {
        var number = facts.number().value();
        mail.write(
                new FiledNews(
                        "DOSSIER_" + what + ":" + facts.dossier().value() + ":" + facts.version(),
                        facts.agencyId(),
                        "dossiernews.applicant." + what,
                        List.of(number, facts.agency()),
                        "register/status?number=" + number),
                facts.email());
    }
}
