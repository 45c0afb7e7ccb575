package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** Stands in for a page that could not be made; the log has the rest under the reference. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
final class FailedView extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {

    private String title = "";

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var key = PageFailures.key(parameter.getException());
        title = Texts.of(key + ".title");
        add(new ProblemPage(key, PageFailures.log(key, parameter.getException())));
        return key.equals("shell.error.denied")
                ? HttpServletResponse.SC_FORBIDDEN
                : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
