package vn.gov.cantho.check.portal.restrictions;

import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSource;
import vn.gov.cantho.check.portal.restrictions.Restriction.Kind;
import vn.gov.cantho.check.portal.restrictions.Restriction.State;
import vn.gov.cantho.check.portal.restrictions.RestrictionRepository.Texts;
import vn.gov.cantho.check.portal.restrictions.TextFlaw.Field;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.FreshProof;
import vn.gov.cantho.check.portal.shell.Receipt;

/**
 * Suspends and recalls, and lifts it again; ends locks of the releases before measures (decision 0054). One officer may stop display at once; a recall and its end are the
 * act of two persons, which the table holds as well.
 */
@Service
@PreAuthorize(RestrictionAuthority.MAY_LOOK)
public class RestrictionService implements ListSource<Restriction> {

    private final RestrictionRepository restrictions;
    private final SubjectRepository subjects;
    private final RestrictionSteps steps;
    private final Propagation propagation;
    private final CurrentAccount current;
    private final FreshProof proof;

    RestrictionService(
            RestrictionRepository restrictions,
            SubjectRepository subjects,
            RestrictionSteps steps,
            Propagation propagation,
            CurrentAccount current,
            FreshProof proof) {
        this.restrictions = restrictions;
        this.subjects = subjects;
        this.steps = steps;
        this.propagation = propagation;
        this.current = current;
        this.proof = proof;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Restriction> find(ListQuery query) {
        return restrictions.findPage(query);
    }

    @Override
    @Transactional(readOnly = true)
    public int count(ListQuery query) {
        return restrictions.count(query);
    }

    @Transactional(readOnly = true)
    public Optional<Restriction> find(RestrictionId id) {
        return restrictions.find(id);
    }

    /** How many proposals wait for the acting account as the second person. */
    @Transactional(readOnly = true)
    public int countWaiting() {
        return restrictions.countWaiting(current.get().accountId());
    }

    /** What can be restricted and is called so, within reach, by name. */
    @Transactional(readOnly = true)
    public List<RestrictionSubject> findSubjects(SubjectKind kind, ListQuery query) {
        return subjects.search(kind, query);
    }

    @Transactional(readOnly = true)
    public Optional<RestrictionSubject> findSubject(SubjectKind kind, long id) {
        return subjects.find(kind, id);
    }

    /** How far the last decision about the subject of a restriction has come; empty while nothing was decided. */
    @Transactional(readOnly = true)
    public Optional<Receipt> receipt(RestrictionId id) {
        return restrictions
                .find(id)
                .filter(restriction -> restriction.inForceAt().isPresent())
                .map(Restriction::subject)
                .flatMap(subject -> propagation.receipt(subject.kind(), subject.id()));
    }

    /** Pauses display at once, while an agency looks into a matter. */
    @Transactional
    @PreAuthorize(RestrictionAuthority.MAY_PROPOSE)
    public RestrictionOutcome suspend(NewRestriction suspension) {
        proof.require();
        return impose(Kind.SUSPENSION, suspension);
    }

    /** What is wrong with the texts of a recall, before it is proposed. */
    @PreAuthorize(RestrictionAuthority.MAY_PROPOSE)
    public List<TextFlaw> flaws(NewRecall recall) {
        return RestrictionTexts.flaws(recall, current.get().unitName());
    }

    /** Proposes a recall; nothing is public before another person confirms it. */
    @Transactional
    @PreAuthorize(RestrictionAuthority.MAY_PROPOSE)
    public RestrictionOutcome proposeRecall(NewRecall recall) {
        proof.require();
        var flaws = flaws(recall);
        if (!flaws.isEmpty()) {
            return new RestrictionOutcome.Unclear(flaws);
        }
        var texts = new Texts(recall.reason(), Optional.of(recall.instruction()), Optional.of(recall.decisionNumber()));
        return begin(recall.subjectKind(), recall.subjectId(), Kind.RECALL, State.PROPOSED, texts);
    }

    /** Puts a recall into force, as the second person. Every scan says so within a second of this commit. */
    @Transactional
    @PreAuthorize(RestrictionAuthority.MAY_CONFIRM)
    public RestrictionOutcome confirmRecall(RestrictionId id, int version) {
        proof.require();
        return steps.take(RestrictionStep.CONFIRM_RECALL, id, version, "");
    }

    /** Refuses a proposed recall, or takes one's own back. */
    @Transactional
    @PreAuthorize(RestrictionAuthority.MAY_CONFIRM)
    public RestrictionOutcome rejectRecall(RestrictionId id, int version) {
        proof.require();
        return steps.take(RestrictionStep.REJECT_RECALL, id, version, "");
    }

    /** Lifts a suspension. */
    @Transactional
    @PreAuthorize(RestrictionAuthority.MAY_PROPOSE)
    public RestrictionOutcome lift(RestrictionId id, String reason, int version) {
        proof.require();
        return withReason(RestrictionStep.LIFT_SUSPENSION, id, reason, version);
    }

    /** Opens a locked establishment again. */
    @Transactional
    @PreAuthorize(RestrictionAuthority.MAY_PROPOSE)
    public RestrictionOutcome unlock(RestrictionId id, String reason, int version) {
        proof.require();
        return withReason(RestrictionStep.UNLOCK, id, reason, version);
    }

    /** Proposes to end a recall; it stays in force until another person agrees. */
    @Transactional
    @PreAuthorize(RestrictionAuthority.MAY_PROPOSE)
    public RestrictionOutcome proposeLift(RestrictionId id, String reason, int version) {
        proof.require();
        return withReason(RestrictionStep.PROPOSE_RECALL_END, id, reason, version);
    }

    /** Ends a recall, as the second person. */
    @Transactional
    @PreAuthorize(RestrictionAuthority.MAY_CONFIRM)
    public RestrictionOutcome confirmLift(RestrictionId id, int version) {
        proof.require();
        return steps.take(RestrictionStep.CONFIRM_RECALL_END, id, version, "");
    }

    /** Keeps a recall in force although its end was proposed. */
    @Transactional
    @PreAuthorize(RestrictionAuthority.MAY_CONFIRM)
    public RestrictionOutcome rejectLift(RestrictionId id, int version) {
        return steps.take(RestrictionStep.REJECT_RECALL_END, id, version, "");
    }

    private RestrictionOutcome impose(Kind kind, NewRestriction restriction) {
        var flaws = RestrictionTexts.flaws(Field.REASON, restriction.reason());
        if (!flaws.isEmpty()) {
            return new RestrictionOutcome.Unclear(flaws);
        }
        var texts = new Texts(restriction.reason(), Optional.empty(), Optional.empty());
        return begin(restriction.subjectKind(), restriction.subjectId(), kind, State.IN_FORCE, texts);
    }

    private RestrictionOutcome begin(SubjectKind kind, long id, Kind restriction, State state, Texts texts) {
        return subjects.find(kind, id)
                .map(subject -> steps.begin(subject, restriction, state, texts))
                .orElseGet(RestrictionOutcome.NotFound::new);
    }

    private RestrictionOutcome withReason(RestrictionStep step, RestrictionId id, String reason, int version) {
        var said = reason.strip();
        var flaws = RestrictionTexts.flaws(Field.LIFT_REASON, said);
        return flaws.isEmpty() ? steps.take(step, id, version, said) : new RestrictionOutcome.Unclear(flaws);
    }
}
