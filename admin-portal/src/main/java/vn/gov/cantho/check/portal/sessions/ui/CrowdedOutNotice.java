package vn.gov.cantho.check.portal.sessions.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.sessions.CrowdedOut;
import vn.gov.cantho.check.portal.shell.Notices;

/** Says on the first page after a sign-in that it ended an older session. */
@Component
final class CrowdedOutNotice implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(start -> {
            var page = start.getUI();
            page.addAfterNavigationListener(_ -> say(page));
        });
    }

    private static void say(UI page) {
        var session = page.getSession().getSession();
        if (session.getAttribute(CrowdedOut.ATTRIBUTE) instanceof Integer most) {
            session.removeAttribute(CrowdedOut.ATTRIBUTE);
            Notices.refused("sessions.crowdedOut", most);
        }
    }
}
