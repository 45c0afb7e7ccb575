package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.InvalidLocationException;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** The page that a person asked for first and was kept from, because they had yet to choose a password. */
public final class AskedPage {

    private static final String ASKED = AskedPage.class.getName();

    private AskedPage() {}

    /** Opens the page asked for, else the start. */
    public static void open() {
        var page = take(VaadinSession.getCurrent().getSession());
        UI.getCurrent().navigate(page.getPath(), page.getQueryParameters());
    }

    /** Keeps the page of a request, unless one was asked for before. */
    static void remember(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(ASKED) == null) {
            var path =
                    request.getRequestURI().substring(request.getContextPath().length() + 1);
            session.setAttribute(
                    ASKED,
                    Objects.requireNonNullElse(request.getQueryString(), "").isEmpty()
                            ? path
                            : path + "?" + request.getQueryString());
        }
    }

    /** The same for a page asked for by a link. */
    static void remember(WrappedSession session, Location page) {
        if (session.getAttribute(ASKED) == null) {
            session.setAttribute(ASKED, page.getPathWithQueryParameters());
        }
    }

    private static Location take(WrappedSession session) {
        var asked = session.getAttribute(ASKED) instanceof String page ? page : "";
        session.removeAttribute(ASKED);
        try {
            return new Location(asked);
        } catch (InvalidLocationException notOurs) {
            return new Location("");
        }
    }
}
