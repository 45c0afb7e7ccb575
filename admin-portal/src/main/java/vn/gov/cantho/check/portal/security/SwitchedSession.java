package vn.gov.cantho.check.portal.security;

import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Gives a session another sign-in: what it showed under the one before is forgotten, so that every page begins anew. */
public final class SwitchedSession {

    /** What the names of attributes begin with in which Vaadin keeps what a session shows. */
    private static final String PAGES = "com.vaadin.flow.server.VaadinSession";

    private SwitchedSession() {}

    /** From the next request on, and for the rest of this one, the session acts so. */
    static void switchTo(Authentication signIn, HttpSession session) {
        keep(signIn, session);
        Collections.list(session.getAttributeNames()).stream()
                .filter(name -> name.startsWith(PAGES))
                .forEach(session::removeAttribute);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signIn);
        SecurityContextHolder.setContext(context);
    }

    /** From the next request on the session acts so; this one goes on as it began. */
    public static void keep(Authentication signIn, HttpSession session) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signIn);
        session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
    }
}
