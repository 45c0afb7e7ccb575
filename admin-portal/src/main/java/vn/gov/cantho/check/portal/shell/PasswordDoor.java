package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import vn.gov.cantho.check.portal.security.ActingAccount;

/**
 * Closed to whoever has yet to choose a password: of all requests only the page for it gets past, what that page is made
 * of, and its own conversation with the server. A page asked for leads there; anything else is refused.
 */
final class PasswordDoor implements RequestMatcher, AccessDeniedHandler {

    private final RequestUtil requests;
    private final RequestMatcher open;

    PasswordDoor(RequestUtil requests) {
        this.requests = requests;
        this.open = new OrRequestMatcher(
                PathPatternRequestMatcher.withDefaults().matcher("/" + DoorLayout.ROUTE),
                VaadinSecurityConfigurer.getDefaultHttpSecurityPermitMatcher(),
                requests::isFrameworkInternalRequest);
    }

    /** Whether the request is to be refused. */
    @Override
    public boolean matches(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.REQUEST
                && request.getUserPrincipal() instanceof Authentication authentication
                && authentication.getPrincipal() instanceof ActingAccount account
                && account.mustChoosePassword()
                && !open.matches(request);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        if (isForPage(request)) {
            if (requests.isSecuredFlowRoute(request)) {
                AskedPage.remember(request);
            }
            response.sendRedirect(request.getContextPath() + "/" + DoorLayout.ROUTE);
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isForPage(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod())
                && Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "")
                        .contains(MediaType.TEXT_HTML_VALUE);
    }
}
