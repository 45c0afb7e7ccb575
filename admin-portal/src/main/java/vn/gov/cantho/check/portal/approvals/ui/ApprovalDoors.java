package vn.gov.cantho.check.portal.approvals.ui;

import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.approvals.ApprovalService;
import vn.gov.cantho.check.portal.approvals.BatchApprovalService;
import vn.gov.cantho.check.portal.checks.CheckService;
import vn.gov.cantho.check.portal.documents.MediaService;
import vn.gov.cantho.check.portal.queues.DeadlineService;
import vn.gov.cantho.check.portal.queues.DelegationService;
import vn.gov.cantho.check.portal.queues.SingleKeyService;
import vn.gov.cantho.check.portal.refusals.RefusalGroundService;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.Verb;
import vn.gov.cantho.check.portal.shell.WaitingWork;

/** The services behind the queue, given on as one. */
@Component
record ApprovalDoors(
        ApprovalService approvals,
        BatchApprovalService batch,
        CheckService checks,
        RefusalGroundService grounds,
        MediaService media,
        DeadlineService deadlines,
        DelegationService delegations,
        SingleKeyService keys,
        CurrentAccount currentAccount,
        List<WaitingWork> otherWork,
        InstantSource clock) {

    boolean mayDecide() {
        return currentAccount.get().may(Verb.APPROVE, "APPROVALS");
    }

    /** Whether the reader hands the queue over and sets its deadline. */
    boolean mayArrange() {
        return currentAccount.get().may(Verb.MANAGE, "APPROVALS");
    }
}
