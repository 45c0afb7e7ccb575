package vn.gov.cantho.check.portal.restrictions.ui;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.audit.AuditService;
import vn.gov.cantho.check.portal.restrictions.RestrictionService;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.Verb;

/** What the pages of this feature stand on. */
@Component
record RestrictionDoors(
        RestrictionService restrictions, AuditService trail, CurrentAccount current, InstantSource clock) {

    ActingAccount account() {
        return current.get();
    }

    boolean mayPropose() {
        return account().may(Verb.UPDATE, "RECALLS") || account().may(Verb.APPROVE, "RECALLS");
    }

    boolean mayConfirm() {
        return account().may(Verb.APPROVE, "RECALLS");
    }
}
