package vn.gov.cantho.check.portal.links.ui;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.links.LinkService;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.Role;
import vn.gov.cantho.check.portal.shell.WaitingItem;
import vn.gov.cantho.check.portal.shell.WaitingWork;

/** Links that wait for a decision. */
@Component
final class WaitingLinks implements WaitingWork {

    private final LinkService links;

    WaitingLinks(LinkService links) {
        this.links = links;
    }

    @Override
    public int position() {
        return 20;
    }

    @Override
    public String kindLabelKey() {
        return "links.card";
    }

    @Override
    public boolean concerns(ActingAccount account) {
        return !account.isEstablishment()
                && account.holds(Role.APPROVER)
                && account.mayUse("APPROVALS")
                && account.mayUse("PRODUCTS");
    }

    @Override
    public List<WaitingItem> find(int limit) {
        return links.waiting(limit).stream()
                .map(link -> new WaitingItem(
                        link.host(), link.establishmentName(), link.createdAt(), Optional.empty(), LinkListView.ROUTE))
                .toList();
    }

    @Override
    public int count() {
        return links.countWaiting();
    }
}
