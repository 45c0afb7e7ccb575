package vn.gov.cantho.check.portal.approvals;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;
import vn.gov.cantho.check.portal.queues.DelegationService;
import vn.gov.cantho.check.portal.queues.StandIn;
import vn.gov.cantho.check.portal.security.CurrentAccount;

/**
 * Makes decisions: once, on exactly the content that was submitted, by somebody else than who submitted it. A unit below a
 * department makes them in its place, and in its reach.
 */
@Component
class Decisions {

    private final ApprovalRepository requests;
    private final ObjectProvider<ApprovalSubject> subjects;
    private final DelegationService delegations;
    private final CurrentAccount currentAccount;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Decisions(
            ApprovalRepository requests,
            ObjectProvider<ApprovalSubject> subjects,
            DelegationService delegations,
            CurrentAccount currentAccount,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.requests = requests;
        this.subjects = subjects;
        this.delegations = delegations;
        this.currentAccount = currentAccount;
        this.audit = audit;
        this.events = events;
    }

    Decision decide(ApprovalRequestId id, int version, ApprovalRequest.State state, List<RefusalReason> reasons) {
        var found = requests.find(id);
        if (found.isEmpty()) {
            return new Decision.NotFound();
        }
        var request = found.get();
        if (isDecided(request, version)) {
            return new Decision.AlreadyDecided(request.state());
        }
        if (!delegations.mustStandIn()) {
            return decide(request, state, reasons, Optional.empty());
        }
        var standIn = delegations.standIn(request.establishmentId(), request.subjectKind());
        return standIn.isPresent() ? decide(request, state, reasons, standIn) : new Decision.NotDelegated();
    }

    private Decision decide(
            ApprovalRequest request,
            ApprovalRequest.State state,
            List<RefusalReason> reasons,
            Optional<StandIn> standIn) {
        var refusal = refusal(request, state, reasons);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (!requests.decide(request, state, currentAccount.get(), standIn)) {
            return new Decision.AlreadyDecided(
                    requests.find(request.id()).map(ApprovalRequest::state).orElse(ApprovalRequest.State.WITHDRAWN));
        }
        requests.insertReasons(request, reasons);
        record(request, state, reasons, standIn);
        announce(request, state);
        return new Decision.Done(state);
    }

    private static boolean isDecided(ApprovalRequest request, int version) {
        return request.state() != ApprovalRequest.State.WAITING || request.version() != version;
    }

    private Optional<Decision> refusal(
            ApprovalRequest request, ApprovalRequest.State state, List<RefusalReason> reasons) {
        if (currentAccount.isPersonOf(request.submittedBy())) {
            return Optional.of(new Decision.OwnContent());
        }
        if (state == ApprovalRequest.State.REFUSED && !areSaid(reasons, request)) {
            return Optional.of(new Decision.ReasonMissing());
        }
        var hash = subject(request).contentHash(request.subjectId(), request.subjectVersion());
        return hash.equals(request.contentHash()) ? Optional.empty() : Optional.of(new Decision.ContentChanged());
    }

    private boolean areSaid(List<RefusalReason> reasons, ApprovalRequest request) {
        var pinned = new HashSet<String>();
        var fields = fields(request);
        var grounds = requests.activeGrounds();
        return reasons.size() <= ApprovalService.REASONS_MAX
                && reasons.stream().anyMatch(reason -> reason.necessity() == RefusalReason.Necessity.MUST)
                && reasons.stream()
                        .allMatch(reason -> reason.isSaid()
                                && fields.contains(reason.field())
                                && grounds.contains(reason.ground())
                                && pinned.add(reason.field()));
    }

    private Set<String> fields(ApprovalRequest request) {
        return subject(request).content(request.subjectId(), request.subjectVersion()).stream()
                .map(ContentField::field)
                .collect(Collectors.toSet());
    }

    private void record(
            ApprovalRequest request,
            ApprovalRequest.State state,
            List<RefusalReason> reasons,
            Optional<StandIn> standIn) {
        var after =
                reasons.stream().collect(Collectors.toMap(reason -> "reason." + reason.field(), RefusalReason::text));
        after.put("state", state.name());
        after.put("version", Integer.toString(request.subjectVersion()));
        after.put("contentHash", request.contentHash());
        standIn.ifPresent(found -> after.put("onBehalfOf", found.unitName()));
        audit.record(
                state == ApprovalRequest.State.APPROVED ? "CONTENT_APPROVED" : "CONTENT_REFUSED",
                new AuditSubject(request.subjectKind(), request.subjectId()),
                request.establishmentId(),
                Map.of("state", request.state().name()),
                after);
    }

    private void announce(ApprovalRequest request, ApprovalRequest.State state) {
        events.publishEvent(
                state == ApprovalRequest.State.APPROVED
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

    private ApprovalSubject subject(ApprovalRequest request) {
        return ApprovalSubject.of(request, subjects);
    }
}
