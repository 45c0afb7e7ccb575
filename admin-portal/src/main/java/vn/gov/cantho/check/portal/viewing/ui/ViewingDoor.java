package vn.gov.cantho.check.portal.viewing.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import vn.gov.cantho.check.portal.security.SwitchedSession;
import vn.gov.cantho.check.portal.security.Viewing;

/** Gives the session of this page to somebody who looks as an establishment, and takes it back. Every page begins anew. */
final class ViewingDoor {

    private ViewingDoor() {}

    static void enter(Viewing viewing) {
        change(viewing.authentication(), "");
    }

    static void leave(Viewing viewing) {
        change(viewing.ended(), "establishments/" + viewing.shown().unitId());
    }

    private static void change(Authentication signIn, String address) {
        Optional.ofNullable(VaadinServletRequest.getCurrent())
                .map(request -> request.getHttpServletRequest().getSession(false))
                .ifPresent(session -> SwitchedSession.keep(signIn, session));
        UI.getCurrent().getPage().setLocation(address.isEmpty() ? "." : address);
        VaadinSession.getCurrent().close();
    }
}
