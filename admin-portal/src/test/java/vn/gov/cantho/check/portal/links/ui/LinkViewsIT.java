package vn.gov.cantho.check.portal.links.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.gov.cantho.check.contract.publication.RegisteredLinkType;
import vn.gov.cantho.check.portal.links.LinkMedium;
import vn.gov.cantho.check.portal.links.LinkOutcome;
import vn.gov.cantho.check.portal.links.LinkService;
import vn.gov.cantho.check.portal.links.LinkSubject;
import vn.gov.cantho.check.portal.links.NewLink;
import vn.gov.cantho.check.portal.links.RegisteredLink;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.LotRecords;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.PortalTest;
import vn.gov.cantho.check.portal.testing.WithPerson;

@PortalTest
@WithPerson(Person.AGRICULTURE_APPROVER)
final class LinkViewsIT extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private LinkService links;

    private LinkSubject product = new LinkSubject(LinkSubject.Kind.PRODUCT, 0, "");

    @BeforeEach
    void approveAProduct() {
        var id = elsewhere(() ->
                new LotRecords(portal, Person.FISH_EDITOR).approvedProduct().value());
        product = new LinkSubject(LinkSubject.Kind.PRODUCT, id, "Cá tra phi lê");
        UI.getCurrent().setLocale(Locale.of("vi"));
    }

    @Test
    @WithPerson(Person.FISH_EDITOR)
    void form_withATrickyAddress_saysSoAtTheFieldAndKeepsWhatWasTyped() {
        navigate(LinkListView.class);
        click("Thêm liên kết");
        click("Gửi duyệt");
        assertThat(subject().getErrorMessage()).isEqualTo("Hãy chọn sản phẩm, lô hoặc cơ sở");

        subject().setValue(product);
        type().setValue(RegisteredLinkType.INSTRUCTIONS);
        line("Tiêu đề").setValue("Cách nấu cá");
        line("Địa chỉ trang").setValue("https://example.com@evil.example/");
        click("Gửi duyệt");

        assertThat(line("Địa chỉ trang").getErrorMessage()).contains("tên người dùng");
        assertThat(line("Tiêu đề").getValue()).isEqualTo("Cách nấu cá");
        line("Địa chỉ trang").setValue("https://www.example.com/nau");
        click("Gửi duyệt");
        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(grid().getGenericDataView().getItems())
                .anyMatch(link -> link.content().subject().id() == product.id()
                        && link.state() == RegisteredLink.State.SUBMITTED);
    }

    @Test
    void officer_letsTheHostIn_thenApproves() {
        var link = submitted("https://vuot-kenh.example.com/a");
        navigate(LinkListView.class);
        new LinkDialog(doors(), link, () -> {}).open();

        assertThat(buttons()).contains("Cho phép tên miền này", "Từ chối").doesNotContain("Duyệt");
        click("Cho phép tên miền này");
        click("Duyệt");

        assertThat(elsewhere(() -> ActAs.person(Person.FISH_EDITOR, () -> links.find(link.id())))
                        .map(RegisteredLink::state))
                .contains(RegisteredLink.State.APPROVED);
    }

    @Test
    void officer_refusingWithoutAReason_isAskedForOne() {
        var link = submitted("https://vuot-kenh.example.com/b");
        navigate(LinkListView.class);
        new LinkDialog(doors(), link, () -> {}).open();

        click("Từ chối");

        assertThat(find(TextArea.class).withLabel("Lý do").single().getErrorMessage())
                .contains("5 đến 300");
    }

    private LinkDoors doors() {
        return portal.getBean(LinkDoors.class);
    }

    private RegisteredLink submitted(String target) {
        var typed = new NewLink(
                product,
                RegisteredLinkType.INSTRUCTIONS,
                "Cách nấu cá",
                Optional.empty(),
                NewLink.Language.VI,
                LinkMedium.PAGE,
                target);
        return elsewhere(() -> ActAs.person(Person.FISH_EDITOR, () -> {
            var draft = ((LinkOutcome.Done) links.add(typed)).link();
            return ((LinkOutcome.Done) links.submit(draft.id(), draft.version())).link();
        }));
    }

    /** Another thread is another person: this one belongs to whoever looks at the page. */
    private static <T> T elsewhere(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work).join();
    }

    @SuppressWarnings("unchecked") // The box of things that a link can be about.
    private ComboBox<LinkSubject> subject() {
        return find(ComboBox.class).withLabel("Tên sản phẩm, lô hoặc cơ sở").single();
    }

    @SuppressWarnings("unchecked") // The box of types.
    private ComboBox<RegisteredLinkType> type() {
        return find(ComboBox.class).withLabel("Loại liên kết").single();
    }

    @SuppressWarnings("unchecked") // The page has one grid, of links.
    private Grid<RegisteredLink> grid() {
        return find(Grid.class).single();
    }

    private TextField line(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }
}
