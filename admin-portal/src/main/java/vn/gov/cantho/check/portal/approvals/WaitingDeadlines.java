package vn.gov.cantho.check.portal.approvals;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.background.DueItem;
import vn.gov.cantho.check.portal.background.DueItems;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.shell.Formats;

/** Requests have to be decided within five working days by the agency above the establishment (Điều 10.1). */
@Component
class WaitingDeadlines implements DueItems {

    /** Within so many working days. */
    static final int DECIDED_WITHIN_DAYS = 5;

    /** More than this are not reminded of at a time: the oldest come first. */
    private static final int ITEMS_MAX = 2_000;

    private final ApprovalRepository requests;

    WaitingDeadlines(ApprovalRepository requests) {
        this.requests = requests;
    }

    @Override
    public List<DueItem> due(LocalDate today) {
        return requests.findWaiting(ListQuery.first(ITEMS_MAX)).stream()
                .map(WaitingDeadlines::item)
                .toList();
    }

    private static DueItem item(ApprovalRequest request) {
        var submittedOn = LocalDate.ofInstant(request.submittedAt(), Formats.ZONE);
        return new DueItem(
                "APPROVAL:" + request.id().value(),
                "approvals.due",
                request.subjectName(),
                WorkingDays.after(submittedOn, DECIDED_WITHIN_DAYS),
                request.establishmentId(),
                1,
                "APPROVALS",
                "APPROVER",
                "approvals");
    }
}
