package vn.gov.cantho.check.portal.dossiers.ui;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.dossiers.DossierFilter;
import vn.gov.cantho.check.portal.dossiers.DossierService;
import vn.gov.cantho.check.portal.dossiers.DossierState;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.shell.StartCard;

/** Dossiers that wait for the city to grant an account. */
@Component
final class WaitingAccountsCard implements StartCard {

    private final DossierService dossiers;

    WaitingAccountsCard(DossierService dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public int position() {
        return 6;
    }

    @Override
    public String titleKey() {
        return "waitingAccounts.card";
    }

    @Override
    public String route() {
        return "waiting-accounts";
    }

    @Override
    public boolean concerns(ActingAccount account) {
        return account.mayUse("DOSSIERS") && account.unitType().equals("CITY");
    }

    @Override
    public int count() {
        return dossiers.count(new ListQuery("", List.of(), 0, 0), DossierFilter.in(DossierState.SENT));
    }
}
