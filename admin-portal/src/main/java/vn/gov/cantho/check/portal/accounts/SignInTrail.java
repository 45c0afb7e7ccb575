package vn.gov.cantho.check.portal.accounts;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.DoorAccount;

/** Takes sign-ins, sign-outs and changes of an own password down in the trail. */
@Component
class SignInTrail {

    private final AuditTrail audit;

    SignInTrail(AuditTrail audit) {
        this.audit = audit;
    }

    @EventListener
    @Transactional
    public void signedIn(InteractiveAuthenticationSuccessEvent event) {
        record("SIGNED_IN", event.getAuthentication());
        // Somebody knew the password: whether it was its owner, what follows at the door says.
        DoorAccount.of(event.getAuthentication()).ifPresent(door -> record("DOOR_REACHED", door.person()));
    }

    @EventListener
    @Transactional
    public void signedOut(LogoutSuccessEvent event) {
        record("SIGNED_OUT", event.getAuthentication());
    }

    /** In the transaction of the change. */
    @EventListener
    public void changed(PasswordChanged change) {
        record("ACCOUNT_PASSWORD_CHANGED", change.account());
    }

    private void record(String action, Authentication authentication) {
        if (authentication.getPrincipal() instanceof ActingAccount account) {
            record(action, account);
        }
    }

    private void record(String action, ActingAccount account) {
        var subject = new AuditSubject(AccountService.SUBJECT_KIND, account.accountId());
        audit.recordAs(account, action, subject, account.unitId(), Map.of(), Map.of());
    }
}
