package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.gov.cantho.check.portal.security.ActingAccount;

/** What the portal says, by key, in the language of whoever looks. */
public final class Texts {

    private Texts() {}

    /**
     * The text of a key with {@code {0}}, {@code {1}} … replaced by the arguments, which are formatted as {@link Formats}
     * does. A key without text shows as itself, so that it is seen and reported.
     */
    public static String of(String key, Object... arguments) {
        return in(language(), key, arguments);
    }

    /** The same in a given language. */
    public static String in(Locale language, String key, Object... arguments) {
        var text = TextBundles.find(language, key).orElse(key);
        for (var index = 0; index < arguments.length; index++) {
            text = text.replace("{" + index + "}", Formats.text(arguments[index], language));
        }
        return text;
    }

    /** Whether there is a text for the key. */
    public static boolean has(String key) {
        return TextBundles.find(language(), key).isPresent();
    }

    /** What follows on a prefix in the keys there are, in the order of their texts. */
    public static List<String> endings(String prefix) {
        return TextBundles.texts(language()).entrySet().stream()
                .filter(text -> text.getKey().startsWith(prefix))
                .sorted(Map.Entry.comparingByValue())
                .map(text -> text.getKey().substring(prefix.length()))
                .toList();
    }

    /** The name of a constant: the text of {@code <prefix>.<CONSTANT>}. */
    public static String name(String prefix, Enum<?> constant) {
        return of(prefix + "." + constant.name());
    }

    /** The language of the page, else of the acting account, else Vietnamese. */
    public static Locale language() {
        var page = UI.getCurrent();
        if (page != null) {
            return TextBundles.language(page.getLocale());
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof ActingAccount account
                ? TextBundles.language(account.language())
                : TextBundles.VIETNAMESE;
    }
}
