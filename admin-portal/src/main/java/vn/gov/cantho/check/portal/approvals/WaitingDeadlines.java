package vn.gov.cantho.check.portal.approvals;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.background.DueItem;
import vn.gov.cantho.check.portal.background.DueItems;
import vn.gov.cantho.check.portal.listing.ListQuery;

/** Requests have to be decided by the agency above the establishment within the time that it has given itself (Điều 10.1). */
@Component
class WaitingDeadlines implements DueItems {

    /** More than this are not reminded of at a time: the oldest come first. */
    private static final int ITEMS_MAX = 2_000;

    private final ApprovalRepository requests;

    WaitingDeadlines(ApprovalRepository requests) {
        this.requests = requests;
    }

    @Override
    public List<DueItem> due(LocalDate today) {
        return requests.findWaiting(ListQuery.first(ITEMS_MAX), QueueFilter.NONE).stream()
                .map(WaitingDeadlines::item)
                .toList();
    }

    private static DueItem item(ApprovalRequest request) {
        return new DueItem(
                "APPROVAL:" + request.id().value(),
                "approvals.due",
                request.subjectName(),
                request.dueOn(),
                request.establishmentId(),
                1,
                "APPROVALS",
                "APPROVER",
                "approvals");
    }
}
