package vn.gov.cantho.check.portal.links.ui;

import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.links.LinkService;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.Role;
import vn.gov.cantho.check.portal.shell.StartCard;

/** Links that wait for a decision. */
@Component
final class WaitingLinksCard implements StartCard {

    private final LinkService links;

    WaitingLinksCard(LinkService links) {
        this.links = links;
    }

    @Override
    public int position() {
        return 25;
    }

    @Override
    public String titleKey() {
        return "links.card";
    }

    @Override
    public String route() {
        return LinkListView.ROUTE;
    }

    @Override
    public boolean concerns(ActingAccount account) {
        return !account.isEstablishment()
                && account.holds(Role.APPROVER)
                && account.mayUse("APPROVALS")
                && account.mayUse("PRODUCTS");
    }

    @Override
    public int count() {
        return links.countWaiting();
    }
}
