package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.server.VaadinSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import vn.gov.cantho.check.portal.security.ActingAccount;

/** Who acts in the session of this page. */
public final class PageSession {

    private PageSession() {}

    /** Lets the session go on with the person's account as it is now: what they may do, and the password they have. */
    public static void goOnAs(ActingAccount account) {
        var before = SecurityContextHolder.getContext().getAuthentication();
        var now = UsernamePasswordAuthenticationToken.authenticated(account, null, account.authorities());
        now.setDetails(before == null ? null : before.getDetails());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(now);
        SecurityContextHolder.setContext(context);
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
    }
}
