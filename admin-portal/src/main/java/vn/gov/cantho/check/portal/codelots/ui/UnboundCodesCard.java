package vn.gov.cantho.check.portal.codelots.ui;

import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.codelots.CodeLotLinks;
import vn.gov.cantho.check.portal.codelots.CodeLotService;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.Verb;
import vn.gov.cantho.check.portal.shell.StartCard;

/** Code lots that were issued and stand for no production lot yet. */
@Component
final class UnboundCodesCard implements StartCard {

    private final CodeLotService codeLots;

    UnboundCodesCard(CodeLotService codeLots) {
        this.codeLots = codeLots;
    }

    @Override
    public int position() {
        return 50;
    }

    @Override
    public String titleKey() {
        return "codelots.card";
    }

    @Override
    public String route() {
        return CodeLotLinks.CODE_LOTS;
    }

    @Override
    public boolean concerns(ActingAccount account) {
        return account.isEstablishment() && account.may(Verb.UPDATE, "CODE_LOTS");
    }

    @Override
    public int count() {
        return codeLots.countUnbound();
    }
}
