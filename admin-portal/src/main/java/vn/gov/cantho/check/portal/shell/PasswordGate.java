package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.router.ListenerPriority;
import com.vaadin.flow.router.RouteConfiguration;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.CurrentAccount;

/**
 * Leads whoever has yet to choose a password to the page for it, whichever page an open one asks for. Comes before the
 * check of rights, which would refuse them without saying what to do.
 */
@ListenerPriority(1)
final class PasswordGate implements BeforeEnterListener {

    private final transient CurrentAccount current;

    PasswordGate(CurrentAccount current) {
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var path = event.getLocation().getPath();
        if (current.find().filter(ActingAccount::mustChoosePassword).isEmpty() || path.equals(DoorLayout.ROUTE)) {
            return;
        }
        if (!path.equals(SignInView.ROUTE) && isPage(path)) {
            AskedPage.remember(event.getUI().getSession().getSession(), event.getLocation());
        }
        event.forwardTo(DoorLayout.ROUTE);
    }

    private static boolean isPage(String path) {
        return RouteConfiguration.forApplicationScope().getRoute(path).isPresent();
    }
}
