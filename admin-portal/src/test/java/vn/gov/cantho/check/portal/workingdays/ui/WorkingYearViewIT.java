package vn.gov.cantho.check.portal.workingdays.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.PortalTest;
import vn.gov.cantho.check.portal.testing.WithPerson;

@PortalTest
@WithPerson(Person.CITY_OFFICER)
final class WorkingYearViewIT extends SpringBrowserlessTest {

    private final JdbcClient owner = PortalDatabase.started().owner();

    @BeforeEach
    void speakVietnamese() {
        UI.getCurrent().setLocale(Locale.of("vi"));
    }

    @AfterEach
    void closeTheYear() {
        owner.sql("DELETE FROM portal.day_off WHERE year = 2028").update();
        owner.sql("DELETE FROM portal.working_year WHERE year = 2028").update();
    }

    @Test
    @WithPerson(Person.FISH_VIEWER)
    void year_forWhoOnlyLooks_showsItsDaysAndNoButtons() {
        navigate(WorkingYearView.class);
        year(2025);

        assertThat(text())
                .contains("Đã xác nhận", "Theo 8726/VPCP-KGVX ngày 26/11/2024", "26/04/2025", "Ngày làm bù", "Thứ Bảy");
        assertThat(buttons()).doesNotContain("Thêm ngày", "Bỏ", "Mở năm 2028");

        year(2027);
        assertThat(text()).contains("Tạm tính", "Chưa xác nhận theo văn bản", "Tết Âm lịch (mùng 1)");
    }

    @Test
    void year_thatIsOpened_saysTheNextStepAndTakesADay() {
        navigate(WorkingYearView.class);
        click("Mở năm 2028");
        assertThat(text()).contains("Chưa có ngày nghỉ nào của năm này", "Hãy bắt đầu bằng");

        click("Thêm ngày");
        dialogButton("Thêm ngày").click();
        assertThat(date("Ngày").getErrorMessage()).contains("một ngày của năm đang xem");
        date("Ngày").setValue(LocalDate.parse("2028-01-03"));
        date("Ngày ký văn bản").setValue(LocalDate.parse("2026-01-05"));
        dialogButton("Thêm ngày").click();
        assertThat(field("Tên").getErrorMessage()).contains("3 đến 100");
        field("Tên").setValue("Nghỉ bù Tết Dương lịch");
        field("Tên tiếng Anh").setValue("New Year's Day, made up");
        field("Số, ký hiệu văn bản").setValue("12/QĐ-UBND");
        dialogButton("Thêm ngày").click();

        assertThat(text()).contains("03/01/2028", "Nghỉ bù Tết Dương lịch", "còn thiếu 10 ngày");
        assertThat(buttons()).contains("Bỏ", "Xác nhận năm").doesNotContain("Mở năm 2029");
    }

    private void year(int year) {
        @SuppressWarnings("unchecked")
        Select<Integer> select = find(Select.class).all().getFirst();
        select.setValue(year);
    }

    private String text() {
        // What lies in a tab is there after the answer only.
        roundTrip();
        return getCurrentView().getElement().getTextRecursively();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private void click(String text) {
        button(text).getFirst().click();
    }

    /** The one in the dialog comes after the one of the page. */
    private Button dialogButton(String text) {
        return button(text).getLast();
    }

    private List<Button> button(String text) {
        return find(Button.class).all().stream()
                .filter(button -> text.equals(button.getText()))
                .toList();
    }

    private DatePicker date(String label) {
        return find(DatePicker.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
