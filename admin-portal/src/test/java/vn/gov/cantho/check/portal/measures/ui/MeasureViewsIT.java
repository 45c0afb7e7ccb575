package vn.gov.cantho.check.portal.measures.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
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
import vn.gov.cantho.check.portal.establishments.EstablishmentService;
import vn.gov.cantho.check.portal.measures.Measure;
import vn.gov.cantho.check.portal.measures.MeasureOutcome;
import vn.gov.cantho.check.portal.measures.MeasureService;
import vn.gov.cantho.check.portal.measures.NewMeasure;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Establishments;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalTest;
import vn.gov.cantho.check.portal.testing.WithPerson;

@PortalTest
@WithPerson(Person.AGRICULTURE_APPROVER)
final class MeasureViewsIT extends SpringBrowserlessTest {

    private static final String REASON = "Đăng giấy chứng nhận đã hết hạn nhiều lần.";

    @Autowired
    private MeasureService measures;

    @Autowired
    private EstablishmentService establishments;

    private Establishments.Made made = new Establishments.Made(0, "", "");

    @BeforeEach
    void makeEstablishment() {
        made = Establishments.make(Place.AGRICULTURE, Place.THOT_NOT);
        UI.getCurrent().setLocale(Locale.of("vi"));
    }

    @Test
    void dialog_namesEveryFlaw_keepsWhatWasTyped_andLocks() {
        navigate(MeasureListView.class);
        click("Khóa, thu hồi, xác nhận lại");
        click("Thực hiện");
        assertThat(establishment().isInvalid()).isTrue();
        establishment().setValue(establishments.findOne(made.id()).orElseThrow());
        area("Lý do cụ thể").setValue("ngắn");
        click("Thực hiện");
        assertThat(ground().getErrorMessage()).isEqualTo("Chọn căn cứ.");
        assertThat(effect().isInvalid()).isTrue();
        assertThat(area("Lý do cụ thể").getErrorMessage()).contains("10");

        ground().setValue(Measure.Ground.UNFIT_POSTING);
        effect().setValue(Measure.PageEffect.NOTED);
        area("Lý do cụ thể").setValue(REASON);
        click("Thực hiện");

        assertThat(getCurrentView()).isInstanceOf(MeasureView.class);
        assertThat(texts()).contains("Đang khóa, chờ xác nhận", "Chờ thành phố quyết định.");
        assertThat(buttons()).contains("Rút lại").doesNotContain("Xác nhận khóa");
    }

    @Test
    @WithPerson(Person.CITY_APPROVER)
    void city_confirmsWithTheNumberOfItsDecision() {
        var lock = elsewhere(() -> take(Person.AGRICULTURE_APPROVER));
        navigate(MeasureView.class, lock.id().value());

        click("Xác nhận khóa");
        find(TextField.class).withCaption("Số quyết định").single().setValue("");
        clickLast("Xác nhận khóa");
        assertThat(find(TextField.class).withCaption("Số quyết định").single().isInvalid())
                .isTrue();
        find(TextField.class).withCaption("Số quyết định").single().setValue("12/QĐ-SKHCN");
        clickLast("Xác nhận khóa");

        assertThat(texts()).contains("Đã quyết định");
        assertThat(elsewhere(() -> ActAs.person(Person.CITY_VIEWER, () -> measures.find(lock.id()))))
                .map(Measure::state)
                .contains(Measure.State.CONFIRMED);
    }

    private Measure take(Person person) {
        var outcome = ActAs.person(
                person,
                () -> measures.take(new NewMeasure(
                        made.id(),
                        Measure.Kind.LOCK,
                        Optional.of(Measure.Ground.UNFIT_POSTING),
                        Optional.of(Measure.PageEffect.WITHHELD),
                        REASON,
                        "")));
        return ((MeasureOutcome.Done) outcome).now();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Object> establishment() {
        return find(ComboBox.class).withCaption("Cơ sở").single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Measure.Ground> ground() {
        return find(ComboBox.class).withCaption("Căn cứ").single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Measure.PageEffect> effect() {
        return find(RadioButtonGroup.class)
                .withCaption("Trang công khai của cơ sở")
                .single();
    }

    private TextArea area(String label) {
        return find(TextArea.class).withCaption(label).single();
    }

    private void click(String text) {
        find(Button.class).withText(text).single().click();
    }

    private void clickLast(String text) {
        find(Button.class).withText(text).all().getLast().click();
    }

    private List<String> texts() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private static <T> T elsewhere(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work).join();
    }
}
