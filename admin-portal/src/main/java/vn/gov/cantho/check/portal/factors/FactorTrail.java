package vn.gov.cantho.check.portal.factors;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.accounts.AccountService;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.CurrentAccount;

/** Takes changes of factors down in the trail and tells who listens, in the transaction of the change. */
@Component
class FactorTrail {

    private final AuditTrail audit;
    private final CurrentAccount current;
    private final ApplicationEventPublisher events;

    FactorTrail(AuditTrail audit, CurrentAccount current, ApplicationEventPublisher events) {
        this.audit = audit;
        this.current = current;
        this.events = events;
    }

    /** What somebody did with their own. */
    void own(String action, String detail) {
        var own = current.get();
        record(
                action,
                own.accountId(),
                own.unitId(),
                own,
                detail.isEmpty() ? Map.of() : Map.of("name", detail),
                detail);
    }

    /** What somebody did with those of an account they keep, and why. */
    void kept(String action, long account, long unit, String reason) {
        record(action, account, unit, current.get(), Map.of("reason", reason), reason);
    }

    private void record(
            String action, long account, long unit, ActingAccount actor, Map<String, String> after, String detail) {
        audit.record(action, new AuditSubject(AccountService.SUBJECT_KIND, account), unit, Map.of(), after);
        events.publishEvent(new FactorsChanged(account, unit, actor.accountId(), action, detail));
    }
}
