package vn.gov.cantho.check.portal.productionlots.ui;

import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.productionlots.ProductionLotLinks;
import vn.gov.cantho.check.portal.productionlots.ProductionLotService;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.Verb;
import vn.gov.cantho.check.portal.shell.StartCard;

/** Lots that the public cannot see yet. */
@Component
final class DraftLotsCard implements StartCard {

    private final ProductionLotService lots;

    DraftLotsCard(ProductionLotService lots) {
        this.lots = lots;
    }

    @Override
    public int position() {
        return 30;
    }

    @Override
    public String titleKey() {
        return "productionlots.card";
    }

    @Override
    public String route() {
        return ProductionLotLinks.LOTS;
    }

    @Override
    public boolean concerns(ActingAccount account) {
        return account.isEstablishment() && account.may(Verb.UPDATE, "PRODUCTION_LOTS");
    }

    @Override
    public int count() {
        return lots.countDrafts();
    }
}
