package vn.gov.cantho.check.portal.dossierpapers;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.dossiers.Dossier;
import vn.gov.cantho.check.portal.dossiers.DossierService;
import vn.gov.cantho.check.portal.dossiers.PaperOffers;

/** Offers the printed papers and the electronic dossier on the page of a dossier. */
@Component
class OfferedPapers implements PaperOffers {

    private final DossierService dossiers;

    OfferedPapers(DossierService dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public List<Offer> of(Dossier dossier) {
        var folder = "dossier-papers/" + dossier.id().value() + "/";
        var offers = new ArrayList<Offer>();
        for (var form : PrintedForm.values()) {
            if (DossierPapers.has(dossier, form)) {
                offers.add(new Offer("dossierpapers.offer." + form, folder + form + ".pdf"));
            }
        }
        dossiers.packageOf(dossier.id())
                .ifPresent(_ -> offers.add(new Offer("dossierpapers.offer.PACKAGE", folder + "package.zip")));
        return offers;
    }
}
