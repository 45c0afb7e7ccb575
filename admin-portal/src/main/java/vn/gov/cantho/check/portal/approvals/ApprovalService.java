package vn.gov.cantho.check.portal.approvals;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSource;
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
    public static final String MAY_DECIDE = "hasRole('APPROVER') and " + MAY_SEE;

    /** More reasons than this are not read by anybody. */
    public static final int REASONS_MAX = 30;

    private final ApprovalRepository requests;
    // Asked for when needed: a subject's feature needs this service to submit.
    private final ObjectProvider<ApprovalSubject> subjects;
    private final CurrentAccount currentAccount;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    ApprovalService(
            ApprovalRepository requests,
            ObjectProvider<ApprovalSubject> subjects,
            CurrentAccount currentAccount,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.requests = requests;
        this.subjects = subjects;
        this.currentAccount = currentAccount;
        this.audit = audit;
        this.events = events;
    }

    /** Asks for a decision, in the transaction in which the feature freezes the content. */
    @Transactional
    @PreAuthorize("hasRole('EDITOR')")
    public ApprovalRequestId submit(SubmittedContent content) {
        var id = requests.insert(content, currentAccount.get().accountId());
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
        return decide(id, version, ApprovalRequest.State.APPROVED, List.of());
    }

    /** Refuses, saying at least one reason. */
    @Transactional
    @PreAuthorize(MAY_DECIDE)
    public Decision refuse(ApprovalRequestId id, int version, List<RefusalReason> reasons) {
        return decide(id, version, ApprovalRequest.State.REFUSED, reasons);
    }

    /** The waiting requests; oldest first unless the query says otherwise. */
    @Override
    @Transactional(readOnly = true)
    @PreAuthorize(MAY_SEE)
    public List<ApprovalRequest> find(ListQuery query) {
        return requests.findWaiting(query);
    }

    @Override
    @Transactional(readOnly = true)
    @PreAuthorize(MAY_SEE)
    public int count(ListQuery query) {
        return requests.countWaiting(query);
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

    private Decision decide(
            ApprovalRequestId id, int version, ApprovalRequest.State state, List<RefusalReason> reasons) {
        var found = requests.find(id);
        if (found.isEmpty()) {
            return new Decision.NotFound();
        }
        var request = found.get();
        var refusal = refusal(request, version, state, reasons);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (!requests.decide(request, state, currentAccount.get())) {
            return new Decision.AlreadyDecided(
                    requests.find(id).map(ApprovalRequest::state).orElse(ApprovalRequest.State.WITHDRAWN));
        }
        requests.insertReasons(request, reasons);
        announce(request, state, reasons);
        return new Decision.Done(state);
    }

    private Optional<Decision> refusal(
            ApprovalRequest request, int version, ApprovalRequest.State state, List<RefusalReason> reasons) {
        if (request.state() != ApprovalRequest.State.WAITING || request.version() != version) {
            return Optional.of(new Decision.AlreadyDecided(request.state()));
        }
        if (request.submittedBy() == currentAccount.get().accountId()) {
            return Optional.of(new Decision.OwnContent());
        }
        if (state == ApprovalRequest.State.REFUSED && !areSaid(reasons, fields(request))) {
            return Optional.of(new Decision.ReasonMissing());
        }
        var hash = subject(request).contentHash(request.subjectId(), request.subjectVersion());
        return hash.equals(request.contentHash()) ? Optional.empty() : Optional.of(new Decision.ContentChanged());
    }

    private static boolean areSaid(List<RefusalReason> reasons, Set<String> fields) {
        var pinned = new HashSet<String>();
        return !reasons.isEmpty()
                && reasons.size() <= REASONS_MAX
                && reasons.stream()
                        .allMatch(reason ->
                                reason.isSaid() && fields.contains(reason.field()) && pinned.add(reason.field()));
    }

    private Set<String> fields(ApprovalRequest request) {
        return subject(request).content(request.subjectId(), request.subjectVersion()).stream()
                .map(ContentField::field)
                .collect(Collectors.toSet());
    }

    private void announce(ApprovalRequest request, ApprovalRequest.State state, List<RefusalReason> reasons) {
        var approved = state == ApprovalRequest.State.APPROVED;
        audit.record(
                approved ? "CONTENT_APPROVED" : "CONTENT_REFUSED",
                new AuditSubject(request.subjectKind(), request.subjectId()),
                request.establishmentId(),
                Map.of("state", request.state().name()),
                after(request, state, reasons));
        events.publishEvent(
                approved
                        ? new ContentApproved(
                                request.establishmentId(),
                                request.subjectKind(),
                                request.subjectId(),
                                request.subjectVersion(),
                                request.contentHash())
                        : new ContentRefused(
                                request.establishmentId(),
                                request.subjectKind(),
                                request.subjectId(),
                                request.subjectVersion(),
                                request.contentHash()));
    }

    private static Map<String, String> after(
            ApprovalRequest request, ApprovalRequest.State state, List<RefusalReason> reasons) {
        var after =
                reasons.stream().collect(Collectors.toMap(reason -> "reason." + reason.field(), RefusalReason::text));
        after.put("state", state.name());
        after.put("version", Integer.toString(request.subjectVersion()));
        after.put("contentHash", request.contentHash());
        return after;
    }

    private ApprovalSubject subject(ApprovalRequest request) {
        return subjects.stream()
                .filter(subject -> subject.kind().equals(request.subjectKind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no feature knows " + request.subjectKind()));
    }
}
