package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives every new page its language, and every session its handling of failures. */
@Component
final class PageStart implements VaadinServiceInitListener {

    private final LanguageChoice languages;
    private final ObjectProvider<ProofAsking> asking;

    PageStart(LanguageChoice languages, ObjectProvider<ProofAsking> asking) {
        this.languages = languages;
        this.asking = asking;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(start -> {
            languages.apply(start.getUI());
            start.getUI()
                    .getElement()
                    .executeJs(
                            "document.documentElement.lang = $0",
                            start.getUI().getLocale().getLanguage());
        });
        event.getSource().addSessionInitListener(start -> start.getSession().setErrorHandler(new PageFailures(asking)));
    }
}
