package vn.gov.cantho.check.portal.dossiernews;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.dossiers.DossierEvent;
import vn.gov.cantho.check.portal.notifications.Announcer;
import vn.gov.cantho.check.portal.notifications.News;
import vn.gov.cantho.check.portal.notifications.NotificationKind;
import vn.gov.cantho.check.portal.notifications.Receivers;
import vn.gov.cantho.check.portal.security.Role;

/** Tells those whose work a dossier is now; who did the step is not told of it. */
@Component
class OfficerListener {

    private final Announcer announcer;
    private final GrantingUnitRepository granting;

    OfficerListener(Announcer announcer, GrantingUnitRepository granting) {
        this.announcer = announcer;
        this.granting = granting;
    }

    @EventListener
    void on(DossierEvent event) {
        var facts = event.facts();
        switch (event) {
            case DossierEvent.DossierSubmitted _ -> tell("SUBMITTED", facts, agency(facts, Role.EDITOR));
            case DossierEvent.DossierSupplemented _ -> tell("SUPPLEMENTED", facts, worker(facts));
            case DossierEvent.DossierAppraised _ -> tell("APPRAISED", facts, agency(facts, Role.APPROVER));
            case DossierEvent.DossierApproved _ -> tell("APPROVED", facts, agency(facts, Role.EDITOR));
            case DossierEvent.DossierSent _ ->
                tell("SENT", facts, Receivers.of(granting.find(), Role.ADMINISTRATOR, Role.APPROVER));
            case DossierEvent.DossierReturned _ -> tell("RETURNED", facts, worker(facts));
            case DossierEvent.DossierRefused _ -> tell("REFUSED", facts, worker(facts));
            case DossierEvent.DossierWithdrawn _ -> tell("WITHDRAWN", facts, worker(facts));
            case DossierEvent.AccountGranted _ -> tell("GRANTED", facts, agency(facts, Role.EDITOR, Role.APPROVER));
            case DossierEvent.AccountHandedOver _ ->
                tell("HANDED_OVER", facts, Receivers.of(granting.find(), Role.ADMINISTRATOR));
            case DossierEvent.DossierReceived _, DossierEvent.AppraisalBegun _, DossierEvent.SupplementRequested _ -> {
                // Done by who works on it, and next it is the turn of the applicant or of the same person.
            }
        }
    }

    private void tell(String what, DossierEvent.Facts facts, Receivers receivers) {
        announcer.tell(
                new News(
                        "DOSSIER_" + what + ":" + facts.dossier().value() + ":" + facts.version(),
                        NotificationKind.DOSSIER,
                        "dossiernews.officer." + what,
                        List.of(facts.number().value(), facts.establishment(), facts.agency()),
                        "dossiers/dossier/" + facts.dossier().value()),
                receivers);
    }

    private static Receivers agency(DossierEvent.Facts facts, Role... roles) {
        return Receivers.of(facts.agencyId(), roles);
    }

    /** The editors of the agency, and who took the dossier, wherever they are. */
    private static Receivers worker(DossierEvent.Facts facts) {
        var editors = agency(facts, Role.EDITOR);
        return facts.officer().map(editors::and).orElse(editors);
    }
}
