package vn.gov.cantho.check.portal.queues.ui;

import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.audit.AuditService;
import vn.gov.cantho.check.portal.queues.DeadlineService;
import vn.gov.cantho.check.portal.queues.DelegationService;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.Verb;
import vn.gov.cantho.check.portal.shell.Formats;

/** The services behind the arrangement of a queue, given on as one. */
@Component
record QueueDoors(
        DelegationService delegations,
        DeadlineService deadlines,
        AuditService trail,
        CurrentAccount currentAccount,
        InstantSource clock) {

    boolean mayArrange() {
        return currentAccount.get().may(Verb.MANAGE, "APPROVALS");
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Formats.ZONE);
    }
}
