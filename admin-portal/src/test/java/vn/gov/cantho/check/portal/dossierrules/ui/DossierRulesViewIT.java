package vn.gov.cantho.check.portal.dossierrules.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.portal.dossierrules.RuleVersions;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.PortalTest;
import vn.gov.cantho.check.portal.testing.WithPerson;

@PortalTest
@WithPerson(Person.CITY_OFFICER)
final class DossierRulesViewIT extends SpringBrowserlessTest {

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

    @BeforeEach
    void speakVietnamese() {
        UI.getCurrent().setLocale(Locale.of("vi"));
    }

    @AfterEach
    void forget() {
        RuleVersions.forget();
    }

    @Test
    @WithPerson(Person.AGRICULTURE_EDITOR)
    void rules_forWhoOnlyLooks_sayWhatHoldsOnTheDayAndOfferNoChange() {
        navigate(DossierRuleView.class);

        assertThat(text())
                .contains("Phiên bản 1", "áp dụng từ 01/07/2025", "Bản chụp mờ, không đọc được")
                .contains("Mọi cơ quan: tiếp nhận 1, thẩm định 3, phê duyệt 1; cộng 5 ngày làm việc");
        assertThat(buttons()).noneMatch(words -> words.startsWith("Đổi"));

        date("Xem quy tắc của ngày").setValue(LocalDate.of(2020, 1, 1));
        assertThat(text()).contains("Ngày này chưa có quy tắc nào");
    }

    @Test
    void change_withoutADocument_isRefusedAtTheFields_andThenAVersionIsMadeAndTakenBack() {
        navigate(DossierRuleView.class);
        click("Đổi thời hạn");
        days("Thẩm định (ngày làm việc)").setValue(9);
        click("Tạo phiên bản");
        assertThat(date("Áp dụng từ ngày").getErrorMessage()).isEqualTo("Hãy chọn hôm nay hoặc một ngày sau");
        assertThat(line("Số văn bản").isInvalid()).isTrue();
        assertThat(date("Ngày văn bản").isInvalid()).isTrue();

        date("Áp dụng từ ngày").setValue(today.plusDays(7));
        line("Số văn bản").setValue("20/QĐ-UBND");
        date("Ngày văn bản").setValue(today);
        find(TextArea.class).single().setValue("Thêm ngày cho thẩm định");
        click("Tạo phiên bản");

        assertThat(text()).contains("Phiên bản 2", "theo 20/QĐ-UBND", "thẩm định 3");
        date("Xem quy tắc của ngày").setValue(today.plusDays(7));
        assertThat(text()).contains("thẩm định 9");

        click("Rút phiên bản chưa áp dụng");
        assertThat(text()).contains("không áp dụng ngày nào").doesNotContain("thẩm định 9");
    }

    @Test
    void reasonWithoutEnglish_isRefusedBelow_andNothingIsLost() {
        navigate(DossierRuleView.class);
        click("Đổi lý do từ chối");
        click("Thêm lý do");
        lines("Lý do").getLast().setValue("Địa chỉ không có thật");
        date("Áp dụng từ ngày").setValue(today);
        line("Số văn bản").setValue("20/QĐ-UBND");
        date("Ngày văn bản").setValue(today);
        find(TextArea.class).single().setValue("Thêm một lý do");
        click("Tạo phiên bản");

        assertThat(find(Span.class).all().stream().map(Span::getText))
                .contains("Mỗi lý do có từ 5 đến 200 ký tự, bằng tiếng Việt và tiếng Anh.");
        lines("Lý do bằng tiếng Anh").getLast().setValue("The address is not real");
        click("Tạo phiên bản");

        assertThat(text()).contains("Địa chỉ không có thật", "Phiên bản 2");
    }

    private String text() {
        roundTrip();
        return getCurrentView().getElement().getTextRecursively();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private void click(String text) {
        find(Button.class).all().stream()
                .filter(button -> text.equals(button.getText()))
                .toList()
                .getLast()
                .click();
    }

    private DatePicker date(String label) {
        return find(DatePicker.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private IntegerField days(String label) {
        return find(IntegerField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private TextField line(String label) {
        return lines(label).getFirst();
    }

    private List<TextField> lines(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .toList();
    }
}
