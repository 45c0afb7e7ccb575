package vn.gov.cantho.check.portal.auditlog.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Elsewhere;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalTest;
import vn.gov.cantho.check.portal.testing.WithPerson;

@PortalTest
@WithPerson(Person.CITY_OFFICER)
final class AuditLogViewIT extends SpringBrowserlessTest {

    @Autowired
    private AuditTrail trail;

    @Autowired
    private PlatformTransactionManager manager;

    @BeforeEach
    void speakVietnamese() {
        UI.getCurrent().setLocale(Locale.of("vi"));
    }

    @Test
    void search_byWords_showsTheDifferenceInWordsMarksAndForWhoListens() {
        change("Cá basa hun khói", "Cá basa sấy khô");
        navigate(AuditLogView.class);

        find(TextField.class).withLabel("Tìm trong nội dung").single().setValue("ca basa hun");
        click("Tìm");

        assertThat(lines()).singleElement().satisfies(line -> {
            var text = line.getElement().getTextRecursively();
            assertThat(text)
                    .contains("Lưu nội dung")
                    .contains("Sản phẩm 77")
                    .contains("fish_editor (Nhập liệu) · thay mặt " + Place.FISH_COOPERATIVE.title());
            assertThat(marked(line, "del")).containsExactly("Bỏ: hun khói");
            assertThat(marked(line, "ins")).containsExactly("Thêm: sấy khô");
        });
    }

    @Test
    void search_twoLetters_asksForThree() {
        navigate(AuditLogView.class);
        var words = find(TextField.class).withLabel("Tìm trong nội dung").single();

        words.setValue("cá");
        click("Tìm");

        assertThat(words.isInvalid()).isTrue();
        assertThat(words.getErrorMessage()).isEqualTo("Nhập ít nhất 3 chữ cái");
    }

    @Test
    void more_showsOlderEntriesBelow() {
        for (var number = 0; number < 60; number++) {
            change("mực lá " + number, "mực ống " + number);
        }
        navigate(AuditLogView.class);
        find(TextField.class).withLabel("Tìm trong nội dung").single().setValue("muc ong");
        click("Tìm");
        assertThat(lines()).hasSize(50);

        click("Xem cũ hơn");

        assertThat(lines()).hasSize(60);
        assertThat(find(Button.class).withText("Xem cũ hơn").all()).isEmpty();
    }

    @Test
    @WithPerson(Person.AGRICULTURE_EDITOR)
    void page_withoutTheRole_staysShut() {
        UI.getCurrent().navigate("audit");

        assertThat(find(AuditFilter.class).all()).isEmpty();
    }

    private void change(String before, String after) {
        Elsewhere.get(() -> ActAs.person(
                Person.FISH_EDITOR,
                () -> new TransactionTemplate(manager).execute(_ -> {
                    trail.record(
                            "PRODUCT_SAVED",
                            new AuditSubject("PRODUCT", 77),
                            Place.FISH_COOPERATIVE.id(),
                            Map.of("nameVi", before),
                            Map.of("nameVi", after));
                    return true;
                })));
    }

    private List<ListItem> lines() {
        return find(OrderedList.class)
                .single()
                .getChildren()
                .map(ListItem.class::cast)
                .toList();
    }

    private static List<String> marked(Component line, String tag) {
        return elements(line.getElement())
                .filter(element -> element.getTag().equals(tag))
                .map(Element::getTextRecursively)
                .toList();
    }

    private static Stream<Element> elements(Element element) {
        return Stream.concat(
                Stream.of(element),
                element.getChildren().filter(child -> !child.isTextNode()).flatMap(AuditLogViewIT::elements));
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }
}
