package vn.gov.cantho.check.portal.links.ui;

import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.audit.AuditService;
import vn.gov.cantho.check.portal.links.LinkService;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.Verb;

/** What the pages of links ask, and what whoever looks may do there. The service decides; pages only hide. */
@Component
record LinkDoors(LinkService links, AuditService trail, CurrentAccount current) {

    boolean mayEdit() {
        var account = current.get();
        return account.isEstablishment() && account.may(Verb.UPDATE, "PRODUCTS");
    }

    boolean mayDecide() {
        var account = current.get();
        return !account.isEstablishment() && account.may(Verb.APPROVE, "APPROVALS");
    }
}
