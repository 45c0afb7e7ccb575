package vn.gov.cantho.check.portal.measures;

import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSource;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.FreshProof;

/**
 * Locks, revokes and re-confirms accounts of establishments as an act of two (12.5, decision 0054). A lock holds at once and
 * until the city has confirmed it or its time is over; the other two hold from the city's decision. Sessions end and scans
 * follow with the commit.
 */
@Service
@PreAuthorize(MeasureAuthority.MAY_LOOK)
public class MeasureService implements ListSource<Measure> {

    /** The kind of the subject in the trail. */
    public static final String SUBJECT_KIND = "ACCOUNT_MEASURE";

    public static final int DECISION_NUMBER_MAX_CHARACTERS = 60;

    /** How much of what waits is listed at once; the rest comes when this is decided. */
    public static final int WAITING_MAX = 20;

    private static final int DECISION_NUMBER_MIN_CHARACTERS = 2;

    private final MeasureRepository measures;
    private final MeasureSteps steps;
    private final CurrentAccount current;
    private final FreshProof proof;

    MeasureService(MeasureRepository measures, MeasureSteps steps, CurrentAccount current, FreshProof proof) {
        this.measures = measures;
        this.steps = steps;
        this.current = current;
        this.proof = proof;
    }

    /** Those in reach; what waits for the city first, then what holds. */
    @Override
    @Transactional(readOnly = true)
    public List<Measure> find(ListQuery query) {
        return measures.find(query);
    }

    @Override
    @Transactional(readOnly = true)
    public int count(ListQuery query) {
        return measures.count(query);
    }

    @Transactional(readOnly = true)
    public Optional<Measure> find(MeasureId id) {
        return measures.find(id);
    }

    /** The measures about one account, the newest first; at most 100. */
    @Transactional(readOnly = true)
    public List<Measure> about(long establishmentId) {
        return measures.about(establishmentId);
    }

    /** What waits for the acting account to decide, what lapses first before the rest. */
    @Transactional(readOnly = true)
    public List<Measure> waiting() {
        return measures.waiting(current.get().accountId(), WAITING_MAX);
    }

    @Transactional(readOnly = true)
    public int countWaiting() {
        return measures.countWaiting(current.get().accountId());
    }

    /** Locks at once, or proposes the rest to the city. */
    @Transactional
    @PreAuthorize(MeasureAuthority.MAY_PROPOSE)
    public MeasureOutcome take(NewMeasure measure) {
        proof.require();
        var flaws = measure.flaws();
        return flaws.isEmpty() ? steps.begin(measure) : new MeasureOutcome.Invalid(flaws);
    }

    /** Takes back what the acting unit proposed; a lock that nobody has confirmed yet is opened by it. */
    @Transactional
    @PreAuthorize(MeasureAuthority.MAY_PROPOSE)
    public MeasureOutcome withdraw(MeasureId id, int version) {
        proof.require();
        return steps.of(id, version, steps::withdraw);
    }

    /** Confirms a lock, revokes or re-confirms, as another person than who proposed, under the number of the decision. */
    @Transactional
    @PreAuthorize(MeasureAuthority.MAY_DECIDE)
    public MeasureOutcome confirm(MeasureId id, String decisionNumber, int version) {
        proof.require();
        var number = decisionNumber.strip();
        if (!NewMeasure.hasLength(number, DECISION_NUMBER_MIN_CHARACTERS, DECISION_NUMBER_MAX_CHARACTERS)) {
            return new MeasureOutcome.Invalid(List.of(MeasureFlaw.DECISION_NUMBER));
        }
        return steps.of(id, version, shown -> steps.confirm(shown, number));
    }

    /** Refuses; a lock is opened by it. The agency and, of a lock, the establishment read why. */
    @Transactional
    @PreAuthorize(MeasureAuthority.MAY_DECIDE)
    public MeasureOutcome refuse(MeasureId id, String reason, int version) {
        proof.require();
        var said = reason.strip();
        if (!NewMeasure.isReason(said)) {
            return new MeasureOutcome.Invalid(List.of(MeasureFlaw.REASON_LENGTH));
        }
        return steps.of(id, version, shown -> steps.refuse(shown, said));
    }
}
