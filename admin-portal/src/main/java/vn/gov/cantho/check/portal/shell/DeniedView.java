package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.ApplicationEventPublisher;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.PageDenied;

/** Stands before a page that the reader's roles do not open. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
final class DeniedView extends Div implements HasErrorParameter<AccessDeniedException>, HasDynamicTitle {

    private final transient CurrentAccount current;
    private final transient ApplicationEventPublisher events;

    DeniedView(CurrentAccount current, ApplicationEventPublisher events) {
        this.current = current;
        this.events = events;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        current.find()
                .ifPresent(account -> events.publishEvent(
                        new PageDenied(account, event.getLocation().getPath())));
        add(new ProblemPage("shell.error.denied", ""));
        return HttpServletResponse.SC_FORBIDDEN;
    }

    @Override
    public String getPageTitle() {
        return Texts.of("shell.error.denied.title");
    }
}
