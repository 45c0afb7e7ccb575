package vn.gov.cantho.check.portal.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * Leads whoever stands at the door back there from every page, and remembers which one they asked for; everything else is
 * refused.
 */
public final class LeadToTheDoor implements AccessDeniedHandler {

    /** The page at the door. */
    public static final String ROUTE = "second-factor";

    private static final String ASKED_FOR = LeadToTheDoor.class.getName() + ".askedFor";

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        if (!isPage(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        request.getSession().setAttribute(ASKED_FOR, path(request));
        response.sendRedirect(request.getContextPath() + "/" + ROUTE);
    }

    /** Where to go from the door: the page that was asked for, without a leading slash, or the start. */
    public static String takeAskedFor(HttpSession session) {
        var asked = session.getAttribute(ASKED_FOR);
        session.removeAttribute(ASKED_FOR);
        return asked instanceof String path && !path.isEmpty() ? path : ".";
    }

    static boolean isDoor(HttpServletRequest request) {
        return path(request).equals(ROUTE);
    }

    private static boolean isPage(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod())
                && Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "")
                        .contains(MediaType.TEXT_HTML_VALUE);
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI()
                .substring(request.getContextPath().length())
                .replaceFirst("^/+", "");
    }
}
