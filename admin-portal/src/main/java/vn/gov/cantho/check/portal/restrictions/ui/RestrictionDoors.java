package vn.gov.cantho.check.portal.restrictions.ui;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.audit.AuditService;
import vn.gov.cantho.check.portal.restrictions.RestrictionService;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.Role;

/** What the pages of this feature stand on. */
@Component
record RestrictionDoors(
        RestrictionService restrictions, AuditService trail, CurrentAccount current, InstantSource clock) {

    ActingAccount account() {
        return current.get();
    }

    boolean mayPropose() {
        return account().holds(Role.EDITOR) || account().holds(Role.APPROVER);
    }

    boolean mayConfirm() {
        return account().holds(Role.APPROVER);
    }
}
