package vn.gov.cantho.check.portal.dossiers;

import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.security.ActingAccount;

/**
 * Notes the first sign-in of an account that was handed over: from then on its establishment takes part (Điều 6.3d). Heard
 * after the trail, whose entry of the sign-in is what the database asks for; one that came too early is made good by the next.
 */
@Component
class FirstSignIn {

    private final DossierRepository dossiers;

    FirstSignIn(DossierRepository dossiers) {
        this.dossiers = dossiers;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    @Transactional
    public void signedIn(InteractiveAuthenticationSuccessEvent event) {
        Optional.ofNullable(event.getAuthentication().getPrincipal())
                .filter(ActingAccount.class::isInstance)
                .map(ActingAccount.class::cast)
                .filter(ActingAccount::isEstablishment)
                .ifPresent(account -> dossiers.activate(account.accountId()));
    }
}
