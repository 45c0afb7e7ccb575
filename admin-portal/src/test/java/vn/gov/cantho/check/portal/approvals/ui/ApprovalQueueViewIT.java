package vn.gov.cantho.check.portal.approvals.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.cantho.check.portal.products.Product;
import vn.gov.cantho.check.portal.products.ProductSamples;
import vn.gov.cantho.check.portal.products.ProductService;
import vn.gov.cantho.check.portal.products.ProductState;
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
    void keyboard_switchedOff_doesNothing() {
        var mark = ProductSamples.name();
        submitted(mark);
        openFilteredBy(mark);
        test(find(Checkbox.class).withLabel("Phím tắt J, K, A, R").single()).click();

        press("j");

        assertThat(find(H2.class).exists()).isFalse();
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

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }
}
