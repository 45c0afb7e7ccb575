package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.security.CurrentAccount;

/** Gives every new page its language and its gate, and every session its handling of failures. */
@Component
final class PageStart implements VaadinServiceInitListener {

    private final LanguageChoice languages;
    private final CurrentAccount current;

    PageStart(LanguageChoice languages, CurrentAccount current) {
        this.languages = languages;
        this.current = current;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(start -> {
            languages.apply(start.getUI());
            start.getUI().addBeforeEnterListener(new PasswordGate(current));
            start.getUI()
                    .getElement()
                    .executeJs(
                            "document.documentElement.lang = $0",
                            start.getUI().getLocale().getLanguage());
        });
        event.getSource().addSessionInitListener(start -> start.getSession().setErrorHandler(new PageFailures()));
    }
}
