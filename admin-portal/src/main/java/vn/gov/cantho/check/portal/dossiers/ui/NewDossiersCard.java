package vn.gov.cantho.check.portal.dossiers.ui;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.dossiers.DossierFilter;
import vn.gov.cantho.check.portal.dossiers.DossierService;
import vn.gov.cantho.check.portal.dossiers.DossierState;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.shell.StartCard;

/** Dossiers filed with the unit that nobody has received. */
@Component
final class NewDossiersCard implements StartCard {

    private final DossierService dossiers;

    NewDossiersCard(DossierService dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public int position() {
        return 5;
    }

    @Override
    public String titleKey() {
        return "dossiers.card";
    }

    @Override
    public String route() {
        return "dossiers";
    }

    @Override
    public boolean concerns(ActingAccount account) {
        return account.mayUse("DOSSIERS");
    }

    @Override
    public int count() {
        var waiting = new DossierFilter(Optional.of(DossierState.SUBMITTED), DossierFilter.Whose.UNIT, false);
        return dossiers.count(new ListQuery("", List.of(), 0, 0), waiting);
    }
}
