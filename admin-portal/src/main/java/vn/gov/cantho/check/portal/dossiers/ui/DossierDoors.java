package vn.gov.cantho.check.portal.dossiers.ui;

import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.documents.MediaService;
import vn.gov.cantho.check.portal.dossiers.AppraisalService;
import vn.gov.cantho.check.portal.dossiers.CounterService;
import vn.gov.cantho.check.portal.dossiers.Dossier;
import vn.gov.cantho.check.portal.dossiers.DossierService;
import vn.gov.cantho.check.portal.dossiers.GrantService;
import vn.gov.cantho.check.portal.dossiers.PaperOffers;
import vn.gov.cantho.check.portal.routing.RoutingService;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.PortalAddress;
import vn.gov.cantho.check.portal.security.Verb;
import vn.gov.cantho.check.portal.units.UnitService;

/** What the pages of this feature stand on. */
@Component
record DossierDoors(
        DossierService dossiers,
        CounterService counter,
        AppraisalService appraisal,
        GrantService grants,
        Reader reader,
        Intake intake) {

    /** Who reads, when, at which address, what there is to take away, and what makes files safe. */
    @Component
    record Reader(
            CurrentAccount current,
            InstantSource clock,
            PortalAddress address,
            ObjectProvider<PaperOffers> papers,
            MediaService media) {}

    /** Who takes a dossier in (Điều 6.2). */
    @Component
    record Intake(RoutingService routing, UnitService units) {}

    PortalAddress address() {
        return reader.address();
    }

    long account() {
        return reader.current().get().accountId();
    }

    /** Whether the reader works on dossiers of agencies. */
    boolean mayWork() {
        return may(Verb.UPDATE) || may(Verb.APPROVE);
    }

    boolean mayDecide() {
        return may(Verb.APPROVE);
    }

    boolean mayTakeOver() {
        return may(Verb.APPROVE) || may(Verb.MANAGE);
    }

    boolean isCity() {
        return reader.current().get().unitType().equals("CITY");
    }

    boolean mayGrant() {
        return isCity() && may(Verb.ADMINISTER);
    }

    /** Whether the reader can do anything with a dossier, were it not for others who took it. */
    boolean mayActOn(Dossier dossier) {
        return (dossier.ours() && mayWork()) || (isCity() && mayTakeOver());
    }

    private boolean may(Verb verb) {
        return reader.current().get().may(verb, "DOSSIERS");
    }
}
