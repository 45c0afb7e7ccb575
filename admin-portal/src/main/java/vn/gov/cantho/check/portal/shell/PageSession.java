package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import vn.gov.cantho.check.portal.security.ActingAccount;

/** Who acts in the session of this page. */
public final class PageSession {

    private PageSession() {}

    /** Lets the session go on with the person's account as it is now: what they may do, and the password they have. */
    public static void goOnAs(ActingAccount account) {
        keep(signIn(account));
    }

    /**
     * Signs a person in from this page, or leads them to the door: under a new id of the session, and told to all who listen
     * for sign-ins. The page is to be left for one that is loaded anew.
     *
     * @param signIn as the entrance gives it
     */
    public static void begin(Authentication signIn, ApplicationEventPublisher events) {
        VaadinService.reinitializeSession(VaadinService.getCurrentRequest());
        events.publishEvent(new InteractiveAuthenticationSuccessEvent(keep(signIn), PageSession.class));
    }

    /**
     * Lets a person in who stood at the door: under a new id, and told to all who listen for sign-ins. Every page of the
     * session begins anew, so this one is to be left.
     */
    public static void enter(ActingAccount account, ApplicationEventPublisher events) {
        renew();
        events.publishEvent(new InteractiveAuthenticationSuccessEvent(keep(signIn(account)), PageSession.class));
        VaadinSession.getCurrent().close();
    }

    /** Gives the session another id, as after every proof of who its owner is: whoever knew the one before has nothing. */
    public static void renew() {
        if (VaadinService.getCurrentRequest() instanceof VaadinServletRequest request) {
            request.getHttpServletRequest().changeSessionId();
        }
    }

    private static Authentication signIn(ActingAccount account) {
        var before = SecurityContextHolder.getContext().getAuthentication();
        var now = UsernamePasswordAuthenticationToken.authenticated(account, null, account.authorities());
        now.setDetails(before == null ? null : before.getDetails());
        return now;
    }

    private static Authentication keep(Authentication now) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(now);
        SecurityContextHolder.setContext(context);
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        return now;
    }
}
