package vn.gov.cantho.check.portal.cancellations;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSource;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.FreshProof;

/**
 * Cancels published content (9.1 b.6, 11.4) and lets it be seen again. One person of an agency proposes, another decides; from
 * the decision on no scan shows it. Another person than who decided may restore it (decision 0037).
 */
@Service
@PreAuthorize(CancellationAuthority.MAY_LOOK)
public class CancellationService implements ListSource<Cancellation> {

    /** The kind of the subject in the trail. */
    public static final String SUBJECT_KIND = "CANCELLATION";

    /** How much of what waits is listed at once; the rest comes when this is decided. */
    public static final int WAITING_MAX = 20;

    private final CancellationRepository cancellations;
    // Asked for when needed: a subject's feature asks this service what is cancelled.
    private final ObjectProvider<CancellableSubject> subjects;
    private final CancellationSteps steps;
    private final CurrentAccount current;
    private final FreshProof proof;

    CancellationService(
            CancellationRepository cancellations,
            ObjectProvider<CancellableSubject> subjects,
            CancellationSteps steps,
            CurrentAccount current,
            FreshProof proof) {
        this.cancellations = cancellations;
        this.subjects = subjects;
        this.steps = steps;
        this.current = current;
        this.proof = proof;
    }

    /** Those in reach; what waits for a second person first. */
    @Override
    @Transactional(readOnly = true)
    public List<Cancellation> find(ListQuery query) {
        return cancellations.find(query);
    }

    @Override
    @Transactional(readOnly = true)
    public int count(ListQuery query) {
        return cancellations.count(query);
    }

    @Transactional(readOnly = true)
    public Optional<Cancellation> find(CancellationId id) {
        return cancellations.find(id);
    }

    /** What is cancelled of a subject now; its establishment asks, too. */
    @Transactional(readOnly = true)
    @PreAuthorize(Authorities.SIGNED_IN)
    public Optional<Cancellation> inForce(String kind, long subjectId) {
        return cancellations.inForce(kind, subjectId);
    }

    /** What waits for the acting account as the second person, the oldest first. */
    @Transactional(readOnly = true)
    public List<Cancellation> waiting() {
        return cancellations.waiting(current.get().accountId(), WAITING_MAX);
    }

    @Transactional(readOnly = true)
    public int countWaiting() {
        return cancellations.countWaiting(current.get().accountId());
    }

    /** The grounds that the acting agency may name. */
    @Transactional(readOnly = true)
    public List<CancellationGround> grounds() {
        return steps.grounds();
    }

    /** What the public sees and is called so, within reach, by name. */
    @Transactional(readOnly = true)
    @PreAuthorize(CancellationAuthority.MAY_PROPOSE)
    public List<PublishedContent> findPublished(ListQuery query) {
        return subjects.stream()
                .flatMap(subject -> subject.published(query).stream())
                .limit(query.limit())
                .toList();
    }

    /** Proposes to cancel; nothing changes for the public before another person decides. */
    @Transactional
    @PreAuthorize(CancellationAuthority.MAY_PROPOSE)
    public CancellationOutcome propose(NewCancellation cancellation) {
        return subject(cancellation.kind())
                .published(cancellation.subjectId())
                .filter(content -> content.version() == cancellation.version())
                .map(content -> steps.begin(content, cancellation))
                .orElseGet(CancellationOutcome.NotPublished::new);
    }

    /** Takes one's own proposal back. */
    @Transactional
    @PreAuthorize(CancellationAuthority.MAY_PROPOSE)
    public CancellationOutcome withdraw(CancellationId id, int version) {
        return steps.of(id, version, Cancellation.State.PROPOSED, shown -> steps.withdraw(shown));
    }

    /** Cancels, as the second person of the agency. No scan shows the content from this commit on. */
    @Transactional
    @PreAuthorize(CancellationAuthority.MAY_DECIDE)
    public CancellationOutcome decide(CancellationId id, int version) {
        return steps.of(id, version, Cancellation.State.PROPOSED, shown -> {
            var content = subject(shown.content().kind())
                    .published(shown.content().subjectId())
                    .filter(published -> published.version() == shown.content().version());
            return content.isPresent()
                    ? steps.decide(shown, Cancellation.State.IN_FORCE)
                    : new CancellationOutcome.NotPublished();
        });
    }

    /** Refuses a proposal, as the second person of the agency. */
    @Transactional
    @PreAuthorize(CancellationAuthority.MAY_DECIDE)
    public CancellationOutcome reject(CancellationId id, int version) {
        return steps.of(
                id, version, Cancellation.State.PROPOSED, shown -> steps.decide(shown, Cancellation.State.REJECTED));
    }

    /** Lets cancelled content be seen again, as another person of the agency or of one above it than who decided. */
    @Transactional
    @PreAuthorize(CancellationAuthority.MAY_DECIDE)
    public CancellationOutcome restore(CancellationId id, String reason, int version) {
        proof.require();
        var said = reason.strip();
        if (!NewCancellation.isReason(said)) {
            return new CancellationOutcome.Invalid(List.of(CancellationFlaw.REASON_LENGTH));
        }
        return steps.of(id, version, Cancellation.State.IN_FORCE, shown -> {
            var content = shown.content();
            return subject(content.kind()).isRestorable(content.subjectId(), content.version())
                    ? steps.restore(shown, said)
                    : new CancellationOutcome.Superseded();
        });
    }

    private CancellableSubject subject(String kind) {
        return subjects.stream()
                .filter(subject -> subject.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no feature knows " + kind));
    }
}
