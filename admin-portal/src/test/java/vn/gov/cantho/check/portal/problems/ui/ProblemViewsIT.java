package vn.gov.cantho.check.portal.problems.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.cantho.check.portal.problems.Problem;
import vn.gov.cantho.check.portal.problems.ProblemId;
import vn.gov.cantho.check.portal.problems.ProblemService;
import vn.gov.cantho.check.portal.problems.ReportSamples;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalTest;
import vn.gov.cantho.check.portal.testing.WithPerson;

@PortalTest
@WithPerson(Person.AGRICULTURE_EDITOR)
final class ProblemViewsIT extends SpringBrowserlessTest {

    private static final String WORDS = "Hộp cá hết hạn từ tuần trước";

    @Autowired
    private ProblemService problems;

    @Autowired
    private ReceivedProblemsCard card;

    private ProblemId report = new ProblemId(0);

    @BeforeEach
    void makeReport() {
        report = new ReportSamples().about(Place.FISH_COOPERATIVE, WORDS);
        UI.getCurrent().setLocale(Locale.of("vi"));
    }

    @Test
    void card_countsWhatNobodyHasTakenUp() {
        var before = card.count();
        new ReportSamples().about(Place.FISH_COOPERATIVE, WORDS);

        assertThat(card.count()).isEqualTo(before + 1);
        assertThat(card.concerns(Person.FISH_EDITOR.account())).isFalse();
    }

    @Test
    void list_showsTheReportAndOpensIt() {
        navigate(ProblemListView.class);
        Grid<Problem> grid = grid();
        assertThat(test(grid).getRow(0).state()).isEqualTo(Problem.State.RECEIVED);

        test(grid).clickRow(0);

        assertThat(getCurrentView()).isInstanceOf(ProblemView.class);
    }

    @Test
    void report_isTakenUpAnsweredAndClosed() {
        navigate(ProblemView.class, report.value());
        assertThat(find(Span.class).withText(WORDS).exists()).isTrue();

        click("Nhận xử lý");
        click("Trả lời");
        click("Gửi trả lời");
        assertThat(words().getErrorMessage()).contains("ít nhất 5");
        words().setValue("Đã kiểm tra và lập biên bản.");
        click("Gửi trả lời");
        click("Đóng");

        assertThat(problem().state()).isEqualTo(Problem.State.CLOSED);
        assertThat(find(Paragraph.class)
                        .withText("Đã kiểm tra và lập biên bản.")
                        .exists())
                .isTrue();
        assertThat(buttons()).contains("Mở lại").doesNotContain("Chuyển cơ quan khác");
    }

    @Test
    void contact_isShownOnlyWhenAskedFor() {
        navigate(ProblemView.class, report.value());
        assertThat(facts()).doesNotContain("0292 123 4567");

        click("Xem liên hệ (được ghi lại)");

        assertThat(facts()).contains("Lê Thị Lan · 0292 123 4567");
    }

    @Test
    void passOn_withoutAnAgency_isRefusedAtTheField() {
        navigate(ProblemView.class, report.value());
        click("Chuyển cơ quan khác");
        click("Chuyển");

        assertThat(find(ComboBox.class).single().getErrorMessage()).isEqualTo("Hãy chọn một cơ quan trong danh sách.");
    }

    @Test
    void reportPassedOn_saysSoAndOffersNothing() {
        navigate(ProblemView.class, report.value());
        problems.passOn(
                report,
                new Problem.Party(Place.TRADE.id(), Place.TRADE.title()),
                problem().version());
        navigate(ProblemView.class, report.value());

        assertThat(find(Span.class).withText("Đã chuyển · Mới nhận").exists()).isTrue();
        assertThat(facts()).contains(WORDS).doesNotContain("Người phản ánh");
        assertThat(buttons()).doesNotContain("Nhận xử lý", "Ghi chú", "Chuyển cơ quan khác", "Cho cơ sở xem");
    }

    @Test
    @WithPerson(Person.CITY_VIEWER)
    void viewer_seesTheReportAndNoButtons() {
        navigate(ProblemView.class, report.value());

        assertThat(facts()).contains(WORDS).doesNotContain("Người phản ánh");
        assertThat(buttons()).doesNotContain("Nhận xử lý", "Ghi chú", "Cho cơ sở xem");
    }

    @SuppressWarnings("unchecked")
    private Grid<Problem> grid() {
        return find(Grid.class).single();
    }

    private Problem problem() {
        return problems.find(report).orElseThrow();
    }

    private TextArea words() {
        return find(TextArea.class).single();
    }

    private String facts() {
        return find(DescriptionList.class).single().getElement().getTextRecursively();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }
}
