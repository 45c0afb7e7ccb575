package vn.gov.cantho.check.portal.approvals.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.cantho.check.portal.cancellations.CancellationService;
import vn.gov.cantho.check.portal.cancellations.NewCancellation;
import vn.gov.cantho.check.portal.products.Product;
import vn.gov.cantho.check.portal.products.ProductSamples;
import vn.gov.cantho.check.portal.products.ProductService;
import vn.gov.cantho.check.portal.products.ProductState;
import vn.gov.cantho.check.portal.queues.SingleKeyService;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Elsewhere;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.PortalTest;
import vn.gov.cantho.check.portal.testing.WithPerson;

@PortalTest
@WithPerson(Person.AGRICULTURE_APPROVER)
final class ApprovalQueueViewIT extends SpringBrowserlessTest {

    @Autowired
    private ProductSamples samples;

    @Autowired
    private ProductService products;

    @Autowired
    private CancellationService cancellations;

    @Autowired
    private SingleKeyService keys;

    @BeforeEach
    void inVietnamese() {
        UI.getCurrent().setLocale(Locale.of("vi"));
    }

    @Test
    void keyboard_walksAndApprovesWithoutAMouse() {
        var mark = "Đọt choại " + ProductSamples.name();
        var first = submitted(mark + " một");
        var second = submitted(mark + " hai");
        openFilteredBy(mark);

        press("j");
        assertThat(shown()).isEqualTo(mark + " một");
        press("j");
        assertThat(shown()).isEqualTo(mark + " hai");
        press("j");
        assertThat(shown()).isEqualTo(mark + " hai");
        press("k");
        assertThat(shown()).isEqualTo(mark + " một");

        press("a");
        press("j");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(state(first)).isEqualTo(ProductState.APPROVED);
        assertThat(shown()).isEqualTo(mark + " hai");

        press("A");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(state(second)).isEqualTo(ProductState.APPROVED);
        assertThat(find(H2.class).exists()).isFalse();
    }

    @Test
    @WithPerson(Person.CITY_APPROVER)
    void keyboard_switchedOffForTheAccount_keepsOnlyKeysThatAreNoLetters() {
        var mark = ProductSamples.name();
        submitted(mark);
        openFilteredBy(mark);
        press("?");
        switchKeys();

        press("j");
        assertThat(find(H2.class).exists()).isFalse();
        press("ArrowDown");
        assertThat(shown()).isEqualTo(mark);

        press("?");
        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(Elsewhere.as(Person.CITY_APPROVER, () -> keys.isOn())).isFalse();
        test(find(Button.class).withText("Phím tắt (?)").single()).click();
        switchKeys();
        assertThat(Elsewhere.as(Person.CITY_APPROVER, () -> keys.isOn())).isTrue();
    }

    @Test
    void keyboard_choosesManyAndApprovesThemTogether() {
        var mark = "Bưởi năm roi " + ProductSamples.name();
        var first = submitted(mark + " một");
        var second = submitted(mark + " hai");
        var takenBack = submitted(mark + " ba");
        openFilteredBy(mark);
        press("b");
        assertThat(find(Dialog.class).exists()).as("nothing is chosen").isFalse();
        for (var each = 0; each < 3; each++) {
            press("j");
            press("x");
        }
        Elsewhere.as(Person.FISH_EDITOR, () -> products.withdraw(takenBack.id()));

        press("b");
        assertThat(find(ListItem.class, find(Dialog.class).single()).all()).hasSize(3);
        click("Duyệt 3 yêu cầu");

        assertThat(state(first)).isEqualTo(ProductState.APPROVED);
        assertThat(state(second)).isEqualTo(ProductState.APPROVED);
        assertThat(state(takenBack)).isEqualTo(ProductState.WITHDRAWN);
        assertThat(find(Dialog.class).single().getHeaderTitle()).isEqualTo("Đã duyệt 2 trên 3 yêu cầu");
    }

    @Test
    void otherWork_ofOtherFeatures_isListedWithItsWay() {
        var product = Elsewhere.get(() -> samples.approved(Person.FISH_EDITOR, Person.AGRICULTURE_APPROVER));
        Elsewhere.as(
                Person.AGRICULTURE_EDITOR,
                () -> cancellations.propose(new NewCancellation(
                        "PRODUCT", product.id().value(), 1, "INACCURATE", "Khai sai vùng nuôi.", Optional.empty())));

        navigate(ApprovalQueueView.class);

        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .anyMatch(href -> href.startsWith("cancellations/cancellation/"));
    }

    @Test
    void refuse_withoutReason_staysOpenAndSaysSo() {
        var mark = ProductSamples.name();
        var submitted = submitted(mark);
        openFilteredBy(mark);
        press("j");
        press("r");

        click("Từ chối");
        assertThat(find(Span.class).withTextContaining("Ghi ít nhất một lý do").exists())
                .isTrue();
        test(find(TextArea.class).withLabel("Tên sản phẩm").single()).setValue("xấu");
        click("Từ chối");
        assertThat(state(submitted)).isEqualTo(ProductState.SUBMITTED);

        test(find(TextArea.class).withLabel("Tên sản phẩm").single()).setValue("Ghi rõ loại cá.");
        click("Từ chối");
        assertThat(state(submitted)).as("no reason of the list").isEqualTo(ProductState.SUBMITTED);
        ComboBox<?> ground =
                find(ComboBox.class).withLabel("Lý do trong danh mục").single();
        test(ground).selectItem("Thông tin còn thiếu");
        click("Từ chối");
        assertThat(state(submitted)).isEqualTo(ProductState.REFUSED);
        assertThat(find(Dialog.class).exists()).isFalse();
    }

    @Test
    void approve_takenBackMeanwhile_saysSoAndReadsTheListAgain() {
        var mark = ProductSamples.name();
        var submitted = submitted(mark);
        openFilteredBy(mark);
        press("j");
        Elsewhere.as(Person.FISH_EDITOR, () -> products.withdraw(submitted.id()));

        press("a");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(find(Notification.class).all())
                .anyMatch(notice -> test(notice).getText().contains("cơ sở đã rút lại"));
        assertThat(find(H2.class).exists()).isFalse();
    }

    @Test
    void comparison_ofNewVersion_showsOnlyWhatChanged() {
        var name = ProductSamples.name();
        Elsewhere.get(() -> {
            var approved = samples.approved(Person.FISH_EDITOR, Person.AGRICULTURE_APPROVER);
            ActAs.person(Person.FISH_EDITOR, () -> products.newVersion(approved.id()));
            ActAs.person(
                    Person.FISH_EDITOR,
                    () -> products.saveDraft(approved.id(), samples.complete(Person.FISH_EDITOR, name), 0));
            return samples.submitted(Person.FISH_EDITOR, samples.find(Person.FISH_EDITOR, approved.id()));
        });
        openFilteredBy(name);

        press("j");

        assertThat(find(NativeTableRow.class).withClassName("changed").all()).hasSize(1);
        assertThat(find(NativeTableRow.class).all()).hasSize(2);
        test(find(Checkbox.class).withLabel("Chỉ hiện phần thay đổi").single()).click();
        assertThat(find(NativeTableRow.class).all()).hasSizeGreaterThan(8);
    }

    @Test
    @WithPerson(Person.THOT_NOT_VIEWER)
    void commune_sees_andIsNotOfferedToDecide() {
        var mark = ProductSamples.name();
        submitted(mark);
        openFilteredBy(mark);

        press("j");
        press("a");

        assertThat(shown()).isEqualTo(mark);
        assertThat(find(ConfirmDialog.class).exists()).isFalse();
        assertThat(find(Button.class).withText("Duyệt (A)").exists()).isFalse();
    }

    private Product submitted(String name) {
        return Elsewhere.get(() -> samples.submitted(Person.FISH_EDITOR, samples.draft(Person.FISH_EDITOR, name)));
    }

    private void openFilteredBy(String name) {
        navigate(ApprovalQueueView.class);
        test(find(TextField.class).withPlaceholderContaining("Tìm").single()).setValue(name);
    }

    private void switchKeys() {
        test(find(Checkbox.class).withLabel("Dùng phím tắt một chữ").single()).click();
        click("Đóng", Dialog.class);
    }

    private void press(String key) {
        ((ApprovalQueueView) getCurrentView()).press(key);
    }

    private String shown() {
        return find(H2.class).single().getText();
    }

    private ProductState state(Product product) {
        return Elsewhere.get(() -> samples.find(Person.FISH_EDITOR, product.id()))
                .latest()
                .state();
    }

    private void click(String text, Class<? extends Component> within) {
        test(find(Button.class, find(within).single()).withText(text).single()).click();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }
}
