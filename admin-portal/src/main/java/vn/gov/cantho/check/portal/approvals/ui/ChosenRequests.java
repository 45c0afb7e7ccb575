package vn.gov.cantho.check.portal.approvals.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.gov.cantho.check.portal.approvals.ApprovalRequest;
import vn.gov.cantho.check.portal.approvals.ApprovalRequestId;
import vn.gov.cantho.check.portal.approvals.BatchApprovalService;
import vn.gov.cantho.check.portal.shell.Notices;

/** The requests that are to be approved together, as they were shown when they were chosen. */
final class ChosenRequests {

    private final Map<ApprovalRequestId, ApprovalRequest> chosen = new LinkedHashMap<>();
    private final Runnable changed;

    ChosenRequests(Runnable changed) {
        this.changed = changed;
    }

    boolean has(ApprovalRequest request) {
        return chosen.containsKey(request.id());
    }

    /** Chooses or lets go; says so when there are as many as may be decided at once. */
    void set(ApprovalRequest request, boolean wanted) {
        if (wanted && !has(request) && chosen.size() >= BatchApprovalService.REQUESTS_MAX) {
            Notices.refused("approvals.batch.full", BatchApprovalService.REQUESTS_MAX);
        } else if (wanted) {
            chosen.put(request.id(), request);
        } else {
            chosen.remove(request.id());
        }
        changed.run();
    }

    List<ApprovalRequest> all() {
        return List.copyOf(chosen.values());
    }

    void clear() {
        chosen.clear();
        changed.run();
    }
}
