package vn.gov.cantho.check.portal.approvals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSource;
import vn.gov.cantho.check.portal.queues.DeadlineService;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.security.CurrentAccount;

/**
 * The one queue of a unit: what establishments in its reach ask to have approved.
 *
 * <p>A decision is made once, on exactly the content that was submitted, by somebody else than who submitted it.
 */
@Service
@PreAuthorize(Authorities.SIGNED_IN)
public class ApprovalService implements ListSource<ApprovalRequest> {

    /** Who may look at the queue. */
    public static final String MAY_SEE = "hasAuthority('" + Authorities.APPROVALS + "')";

    /** Who may decide. */
    public static final String MAY_DECIDE = "hasAuthority('FUNCTION_APPROVALS_APPROVE')";

    /** More reasons than this are not read by anybody. */
    public static final int REASONS_MAX = 30;

    private final ApprovalRepository requests;
    // Asked for when needed: a subject's feature needs this service to submit.
    private final ObjectProvider<ApprovalSubject> subjects;
    private final Decisions decisions;
    private final DeadlineService deadlines;
    private final CurrentAccount currentAccount;
    private final ApplicationEventPublisher events;

    ApprovalService(
            ApprovalRepository requests,
            ObjectProvider<ApprovalSubject> subjects,
            Decisions decisions,
            DeadlineService deadlines,
            CurrentAccount currentAccount,
            ApplicationEventPublisher events) {
        this.requests = requests;
        this.subjects = subjects;
        this.decisions = decisions;
        this.deadlines = deadlines;
        this.currentAccount = currentAccount;
        this.events = events;
    }

    /** Asks for a decision, in the transaction in which the feature freezes the content. */
    @Transactional
    @PreAuthorize("hasRole('EDITOR')")
    public ApprovalRequestId submit(SubmittedContent content) {
        var id = requests.insert(content, currentAccount.get().accountId(), deadlines.dueOn(content.establishmentId()));
        events.publishEvent(new ContentSubmitted(
                content.establishmentId(),
                id,
                content.subjectKind(),
                content.subjectId(),
                content.subjectVersion(),
                content.subjectName()));
        return id;
    }

    /** Takes a waiting request back; returns false when it is decided already. */
    @Transactional
    @PreAuthorize("hasRole('EDITOR')")
    public boolean withdraw(String subjectKind, long subjectId, int subjectVersion) {
        return requests.withdraw(subjectKind, subjectId, subjectVersion);
    }

    /** Approves; whoever listens publishes the content in the same transaction. */
    @Transactional
    @PreAuthorize(MAY_DECIDE)
    public Decision approve(ApprovalRequestId id, int version) {
        return decisions.decide(id, version, ApprovalRequest.State.APPROVED, List.of());
    }

    /** Refuses, saying at least one reason. */
    @Transactional
    @PreAuthorize(MAY_DECIDE)
    public Decision refuse(ApprovalRequestId id, int version, List<RefusalReason> reasons) {
        return decisions.decide(id, version, ApprovalRequest.State.REFUSED, reasons);
    }

    /** The waiting requests; oldest first unless the query says otherwise. */
    @Override
    @Transactional(readOnly = true)
    @PreAuthorize(MAY_SEE)
    public List<ApprovalRequest> find(ListQuery query) {
        return requests.findWaiting(query, QueueFilter.NONE);
    }

    @Override
    @Transactional(readOnly = true)
    @PreAuthorize(MAY_SEE)
    public int count(ListQuery query) {
        return requests.countWaiting(query, QueueFilter.NONE);
    }

    /** The waiting requests that the filter leaves. */
    @Transactional(readOnly = true)
    @PreAuthorize(MAY_SEE)
    public List<ApprovalRequest> find(ListQuery query, QueueFilter filter) {
        return requests.findWaiting(query, filter);
    }

    @Transactional(readOnly = true)
    @PreAuthorize(MAY_SEE)
    public int count(ListQuery query, QueueFilter filter) {
        return requests.countWaiting(query, filter);
    }

    /** How much waits, and how much of it for too long. */
    @Transactional(readOnly = true)
    @PreAuthorize(MAY_SEE)
    public QueueCounts counts() {
        return requests.counts();
    }

    /** The establishments of which something waits, by name. */
    @Transactional(readOnly = true)
    @PreAuthorize(MAY_SEE)
    public List<QueueFilter.Establishment> establishments(ListQuery query) {
        return requests.establishments(query);
    }

    /** What kinds of subjects there are: each with the key of the text that names it. */
    @PreAuthorize(MAY_SEE)
    public Map<String, String> kinds() {
        return subjects.stream().collect(Collectors.toMap(ApprovalSubject::kind, ApprovalSubject::kindLabelKey));
    }

    @Transactional(readOnly = true)
    @PreAuthorize(MAY_SEE)
    public Optional<ApprovalRequest> find(ApprovalRequestId id) {
        return requests.find(id);
    }

    /** The submitted content beside what the public sees, field by field. */
    @Transactional(readOnly = true)
    @PreAuthorize(MAY_SEE)
    public List<ComparedField> compare(ApprovalRequest request) {
        var subject = subject(request);
        var approved = subject.approvedVersion(request.subjectId()).stream()
                .flatMap(version -> subject.content(request.subjectId(), version).stream())
                .collect(Collectors.toMap(ContentField::field, Function.identity()));
        return subject.content(request.subjectId(), request.subjectVersion()).stream()
                .map(field -> new ComparedField(field, Optional.ofNullable(approved.get(field.field()))))
                .toList();
    }

    /** The key of the text that names the kind of the request's subject. */
    public String kindLabelKey(ApprovalRequest request) {
        return subject(request).kindLabelKey();
    }

    /** Why this version was refused; no reasons when it was not. */
    @Transactional(readOnly = true)
    public List<RefusalReason> reasons(String subjectKind, long subjectId, int subjectVersion) {
        return requests.reasons(subjectKind, subjectId, subjectVersion);
    }

    private ApprovalSubject subject(ApprovalRequest request) {
        return ApprovalSubject.of(request, subjects);
    }
}
