package vn.gov.cantho.check.portal.help;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.portal.shell.DoorLayout;
import vn.gov.cantho.check.portal.shell.Texts;

/** Every page in the frame has its help, and no help is left of a page that is gone. */
final class HelpTextsTest {

    private static final Set<String> OF_NO_PAGE = Set.of("any", "close", "more", "title");

    private static final JavaClasses PORTAL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.gov.cantho.check.portal");

    @Test
    void everyPageInTheFrame_hasHelpAndNothingElseHas() {
        var helped = Texts.endings("help.").stream()
                .filter(key -> !key.contains(".") && !OF_NO_PAGE.contains(key))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(helped).isEqualTo(pages().collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void steps_endWithTheLast_andPagesWithoutHelpSaySo() {
        assertThat(HelpTexts.steps(start())).hasSize(2);
        assertThat(HelpTexts.purpose(String.class)).isEqualTo(Texts.of("help.any"));
        assertThat(HelpTexts.steps(String.class)).isEmpty();
    }

    @Test
    void purpose_isInTheLanguageOfThePage() {
        var page = new UI();
        page.setLocale(Locale.of("en"));
        UI.setCurrent(page);
        try {
            assertThat(HelpTexts.purpose(start())).startsWith("What waits for you");
        } finally {
            UI.setCurrent(null);
        }
    }

    private static Class<?> start() {
        return PORTAL.get("vn.gov.cantho.check.portal.shell.StartView").reflect();
    }

    /** Pages of the door, and those without any frame, say what they are for themselves. */
    private static Stream<String> pages() {
        return PORTAL.stream()
                .filter(type -> type.isAnnotatedWith(Route.class))
                .filter(type -> {
                    var route = type.getAnnotationOfType(Route.class);
                    return route.autoLayout() && route.layout() != DoorLayout.class;
                })
                .map(JavaClass::getSimpleName);
    }
}
