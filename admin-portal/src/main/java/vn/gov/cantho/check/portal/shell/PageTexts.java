package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Gives Vaadin the languages and texts of the portal. */
@Component
final class PageTexts implements I18NProvider {

    @Override
    public List<Locale> getProvidedLocales() {
        return TextBundles.LANGUAGES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return Texts.in(locale, key, arguments);
    }
}
