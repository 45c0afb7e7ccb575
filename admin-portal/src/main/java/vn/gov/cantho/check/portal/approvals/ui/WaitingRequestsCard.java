package vn.gov.cantho.check.portal.approvals.ui;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.approvals.ApprovalService;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.shell.StartCard;

/** Tells a unit how many requests wait for its decision. */
@Component
class WaitingRequestsCard implements StartCard {

    private final ApprovalService approvals;

    WaitingRequestsCard(ApprovalService approvals) {
        this.approvals = approvals;
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public String titleKey() {
        return "approvals.card";
    }

    @Override
    public String route() {
        return "approvals";
    }

    @Override
    public boolean concerns(ActingAccount account) {
        return account.mayUse("APPROVALS");
    }

    @Override
    public int count() {
        return approvals.count(new ListQuery("", List.of(), 0, 0));
    }
}
