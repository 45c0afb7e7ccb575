package vn.gov.cantho.check.portal.queues;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.workingdays.DueDay;
import vn.gov.cantho.check.portal.workingdays.WorkingDays;

/** Until when an agency has to decide: so many working days after a request came. */
@Service
@PreAuthorize(Authorities.SIGNED_IN)
public class DeadlineService {

    /** The agency's administrator sets it. */
    public static final String MAY_SET = DelegationService.MAY_DELEGATE;

    private final DeadlineRepository deadlines;
    private final CurrentAccount current;
    private final AuditTrail trail;
    private final WorkingDays days;

    DeadlineService(DeadlineRepository deadlines, CurrentAccount current, AuditTrail trail, WorkingDays days) {
        this.deadlines = deadlines;
        this.current = current;
        this.trail = trail;
        this.days = days;
    }

    /** That of the acting unit. */
    @Transactional(readOnly = true)
    public Deadline own() {
        return deadlines.ofUnit(current.get().unitId()).orElse(new Deadline(Deadline.WORKING_DAYS_DEFAULT, 0));
    }

    /** Sets that of the acting unit. Requests that wait already keep their day. */
    @Transactional
    @PreAuthorize(MAY_SET)
    public DeadlineOutcome set(int workingDays, int version) {
        if (!Deadline.isAllowed(workingDays)) {
            return new DeadlineOutcome.OutOfRange();
        }
        var before = own();
        var unit = current.get().unitId();
        if (!deadlines.set(unit, workingDays, version)) {
            return new DeadlineOutcome.Overtaken(own());
        }
        trail.record(
                "APPROVAL_DEADLINE_SET",
                new AuditSubject("UNIT", unit),
                unit,
                Map.of("workingDays", Integer.toString(before.workingDays())),
                Map.of("workingDays", Integer.toString(workingDays)));
        return new DeadlineOutcome.Done(own());
    }

    /** The last day for a request that an establishment sends now, by what the agency above it has set. */
    @Transactional(readOnly = true)
    public LocalDate dueOn(long establishmentId) {
        var most = deadlines.ofAgencyAbove(establishmentId).orElse(Deadline.WORKING_DAYS_DEFAULT);
        return days.after(days.today(), most);
    }

    /** How many working days are left to a day; 0 on the day itself, below 0 when it is over. */
    public int daysLeft(LocalDate dueOn) {
        return days.between(days.today(), dueOn);
    }

    /** The last day of a request that came on a day, with how far its count can be relied on now. */
    public DueDay counted(LocalDate cameOn, LocalDate dueOn) {
        return days.asCounted(cameOn, dueOn);
    }
}
