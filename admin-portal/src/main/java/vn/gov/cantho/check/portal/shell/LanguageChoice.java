package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.LanguageMemory;

/** Which language a page speaks: the one chosen in this session, else the account's own, else Vietnamese. */
@Component
final class LanguageChoice {

    private static final String CHOSEN = LanguageChoice.class.getName();

    private final CurrentAccount current;
    private final LanguageMemory memory;

    LanguageChoice(CurrentAccount current, LanguageMemory memory) {
        this.current = current;
        this.memory = memory;
    }

    /** Gives a new page its language. */
    void apply(UI page) {
        var chosen = page.getSession().getAttribute(CHOSEN);
        page.setLocale(
                chosen instanceof Locale language
                        ? language
                        : current.standing().map(ActingAccount::language).orElse(TextBundles.VIETNAMESE));
    }

    /** A button that turns the page to the other language and remembers it. */
    Button button() {
        var other = Texts.language().equals(TextBundles.VIETNAMESE) ? TextBundles.ENGLISH : TextBundles.VIETNAMESE;
        var button = new Button(Texts.in(other, "shell.language"), _ -> choose(other));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.getElement().setAttribute("lang", other.getLanguage());
        return button;
    }

    private void choose(Locale language) {
        VaadinSession.getCurrent().setAttribute(CHOSEN, language);
        if (current.find().isPresent()) {
            memory.remember(language);
        }
        UI.getCurrent().getPage().reload();
    }
}
