package vn.gov.cantho.check.portal.queues;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSource;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.workingdays.WorkingDays;

/** Hands the queue of an agency to a unit below it, from a day to a day (12.1), and takes it back at once. */
@Service
@PreAuthorize(DelegationService.MAY_LOOK)
public class DelegationService implements ListSource<Delegation> {

    /** Whoever may use the queue sees who decides in whose place. */
    public static final String MAY_LOOK = "hasAuthority('" + Authorities.APPROVALS + "')";

    /** The agency's administrator hands over. */
    public static final String MAY_DELEGATE = "hasAuthority('" + Authorities.APPROVALS + "_MANAGE')";

    /** The kind of the subject in the trail. */
    public static final String SUBJECT_KIND = "DELEGATION";

    private final DelegationRepository delegations;
    private final CurrentAccount current;
    private final AuditTrail trail;
    private final WorkingDays days;

    DelegationService(DelegationRepository delegations, CurrentAccount current, AuditTrail trail, WorkingDays days) {
        this.delegations = delegations;
        this.current = current;
        this.trail = trail;
        this.days = days;
    }

    /** Those of the acting unit, of units below it, and those it received; what holds first. */
    @Override
    @Transactional(readOnly = true)
    public List<Delegation> find(ListQuery query) {
        return delegations.find(query);
    }

    @Override
    @Transactional(readOnly = true)
    public int count(ListQuery query) {
        return delegations.count(query);
    }

    /** The units that the acting one may hand its queue to. */
    @Transactional(readOnly = true)
    public List<SubUnit> subUnits() {
        return delegations.subUnits(current.get().unitId());
    }

    @Transactional
    @PreAuthorize(MAY_DELEGATE)
    public DelegationOutcome delegate(NewDelegation delegation) {
        var flaw = flaw(delegation);
        if (flaw.isPresent()) {
            return new DelegationOutcome.Invalid(flaw.get());
        }
        var made =
                delegations.find(delegations.insert(current.get(), delegation)).orElseThrow();
        record("QUEUE_DELEGATED", made, Map.of(), facts(made));
        return new DelegationOutcome.Done(made);
    }

    /** Ends a delegation before its time. From this commit on the other unit sees and decides nothing by it. */
    @Transactional
    @PreAuthorize(MAY_DELEGATE)
    public DelegationOutcome end(DelegationId id, int version) {
        var shown = delegations.find(id);
        if (shown.isEmpty()) {
            return new DelegationOutcome.NotFound();
        }
        if (!delegations.end(id, version, current.get())) {
            return delegations
                    .find(id)
                    .<DelegationOutcome>map(DelegationOutcome.Overtaken::new)
                    .orElseGet(DelegationOutcome.NotFound::new);
        }
        record("DELEGATION_ENDED", shown.get(), facts(shown.get()), Map.of());
        return new DelegationOutcome.Done(delegations.find(id).orElseThrow());
    }

    /** Whether the acting unit decides only in the place of another: a unit below a department (7.2, 12.1). */
    public boolean mustStandIn() {
        return current.get().unitType().equals("SUB_DEPARTMENT");
    }

    /** In whose place the acting unit may decide about such a request today. */
    @Transactional(readOnly = true)
    public Optional<StandIn> standInFor(long establishmentId, String subjectKind) {
        return delegations.standIn(establishmentId, subjectKind);
    }

    /**
     * From here to its end the running transaction acts in the reach of the agency; the account stays who it is. The
     * delegation cannot be ended meanwhile; empty when there is none, or it was ended a moment ago.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("hasAuthority('" + Authorities.APPROVALS + "_APPROVE')")
    public Optional<StandIn> standIn(long establishmentId, String subjectKind) {
        return delegations
                .standIn(establishmentId, subjectKind)
                .filter(standIn -> delegations.actFor(standIn.delegation()));
    }

    private Optional<DelegationFlaw> flaw(NewDelegation delegation) {
        if (subUnits().stream().noneMatch(unit -> unit.id() == delegation.subUnitId())) {
            return Optional.of(DelegationFlaw.UNIT_UNKNOWN);
        }
        if (delegation.untilOn().isBefore(delegation.fromOn())) {
            return Optional.of(DelegationFlaw.ENDS_BEFORE_IT_BEGINS);
        }
        if (delegation.untilOn().isBefore(days.today())) {
            return Optional.of(DelegationFlaw.IN_THE_PAST);
        }
        return delegation.fromOn().plusDays(NewDelegation.DAYS_MAX).isBefore(delegation.untilOn())
                ? Optional.of(DelegationFlaw.TOO_LONG)
                : Optional.empty();
    }

    private static Map<String, String> facts(Delegation delegation) {
        return Map.of(
                "subUnit", delegation.subUnit().name(),
                "subjectKind", delegation.subjectKind().orElse(""),
                "fromOn", delegation.fromOn().toString(),
                "untilOn", delegation.untilOn().toString());
    }

    private void record(String action, Delegation delegation, Map<String, String> before, Map<String, String> after) {
        trail.record(
                action,
                new AuditSubject(SUBJECT_KIND, delegation.id().value()),
                current.get().unitId(),
                before,
                after);
    }
}
