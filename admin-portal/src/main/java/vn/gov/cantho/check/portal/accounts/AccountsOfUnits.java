package vn.gov.cantho.check.portal.accounts;

import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;
import vn.gov.cantho.check.portal.units.UnitEnded;
import vn.gov.cantho.check.portal.units.UnitShare;

/** What becomes of the accounts of a unit that ends: they go with its work, or are locked. */
@Component
class AccountsOfUnits implements UnitShare {

    private final AccountRepository accounts;
    private final AuditTrail audit;

    AccountsOfUnits(AccountRepository accounts, AuditTrail audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public int count(long unitId) {
        return accounts.countOf(unitId);
    }

    @EventListener
    void on(UnitEnded event) {
        if (event.accountsMove()) {
            record("ACCOUNT_MOVED", accounts.moveAll(event.formerId(), event.successorId()), event.successorId());
        } else {
            record("ACCOUNT_LOCKED", accounts.lockAll(event.formerId()), event.formerId());
        }
    }

    private void record(String action, List<Long> ids, long unitId) {
        ids.forEach(id ->
                audit.record(action, new AuditSubject(AccountService.SUBJECT_KIND, id), unitId, Map.of(), Map.of()));
    }
}
