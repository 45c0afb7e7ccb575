package vn.gov.cantho.check.portal.approvals;

import java.util.List;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Approves many requests at one word, each by itself: what becomes of one has no part in what becomes of another. */
@Service
@PreAuthorize(ApprovalService.MAY_DECIDE)
public class BatchApprovalService {

    /** Whoever approves has read what they approve; nobody has read more at once. */
    public static final int REQUESTS_MAX = 50;

    private final ApprovalService approvals;

    BatchApprovalService(ApprovalService approvals) {
        this.approvals = approvals;
    }

    /**
     * Approves the requests as they were shown, in their order, each in a transaction of its own.
     *
     * @throws IllegalArgumentException if there are more than {@link #REQUESTS_MAX}
     */
    @Transactional(propagation = Propagation.NEVER)
    public List<BatchOutcome> approve(List<ApprovalRequest> shown) {
        if (shown.size() > REQUESTS_MAX) {
            throw new IllegalArgumentException("more than " + REQUESTS_MAX + " requests at once");
        }
        return shown.stream()
                .map(request -> new BatchOutcome(request, approve(request)))
                .toList();
    }

    private Decision approve(ApprovalRequest request) {
        try {
            return approvals.approve(request.id(), request.version());
        } catch (TransientDataAccessException _) {
            // The head of the trail was taken for too long; the others need not suffer for it.
            return new Decision.Busy();
        }
    }
}
