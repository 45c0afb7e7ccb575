package vn.gov.cantho.check.portal.statistics.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.select.Select;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.portal.listing.ListColumn;
import vn.gov.cantho.check.portal.listing.ListExport;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.statistics.ScannedEstablishment;
import vn.gov.cantho.check.portal.statistics.ScopeChoice;
import vn.gov.cantho.check.portal.testing.Elsewhere;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.PortalTest;
import vn.gov.cantho.check.portal.testing.WithPerson;

@PortalTest
@WithPerson(Person.CITY_VIEWER)
final class StatisticsViewIT extends SpringBrowserlessTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final LocalDate today = LocalDate.now(ZONE);
    private ScannedEstablishment scanned;

    @BeforeEach
    void makeScans() {
        scanned = Elsewhere.get(() -> {
            var made = ScannedEstablishment.create();
            for (var number = 0; number < 6; number++) {
                made.scan(0, at(1), "VALID", "Cần Thơ");
            }
            made.scan(0, at(1), "RECALLED", "Hà Nội");
            made.scan(2, at(60), "VALID", "");
            ScannedEstablishment.fold();
            return made;
        });
        UI.getCurrent().setLocale(Locale.of("vi"));
        navigate(StatisticsView.class);
        choose("Cơ sở", scanned.id());
    }

    private Instant at(int daysAgo) {
        return today.minusDays(daysAgo).atTime(9, 30).atZone(ZONE).toInstant();
    }

    @Test
    void establishment_chosen_showsItsFiguresEachWithATable() {
        assertThat(text(Tiles.class)).contains("Hôm nay0", "7 ngày7", "30 ngày7", "Thời gian đã chọn7");
        assertThat(rows("Theo kết luận của trang")).containsExactly("Mã hợp lệ6", "Thu hồi sản phẩm1");
        assertThat(rows("Theo nơi quét")).containsExactly("Cần Thơ6", "Hà Nội< 5");
        assertThat(rows("Theo sản phẩm")).containsExactly("Sầu riêng7");
        assertThat(rows("Theo lô sản xuất")).containsExactly("Sầu riêng · A17");
    }

    @Test
    void days_areAPictureThatSaysWhatItShows_andATableWhenItIsOpened() {
        var days = chart("Theo ngày");
        assertThat(find(Columns.class).all().getFirst().getElement().getChild(0).getAttribute("aria-label"))
                .contains("Theo ngày", "nhiều nhất 7 lượt");
        var table = find(Details.class, days).single();
        assertThat(rows("Theo ngày")).isEmpty();

        table.setOpened(true);

        assertThat(rows("Theo ngày")).hasSize(30).contains("%1$td/%1$tm/%1$tY7".formatted(today.minusDays(1)));
    }

    @Test
    void period_longer_showsWhatWasScannedBefore() {
        length(PeriodChoice.Length.QUARTER);

        assertThat(text(Tiles.class)).contains("Thời gian đã chọn8");
        assertThat(rows("Theo nơi quét")).containsExactly("Cần Thơ6", "Hà Nội< 5", "Không rõ nơi< 5");
    }

    @Test
    void period_ofOwnDays_isRefusedAtTheFieldWhenItIsNone() {
        length(PeriodChoice.Length.OWN);
        var to = find(DatePicker.class).all().getLast();
        var from = find(DatePicker.class).all().getFirst();

        from.setValue(today.minusDays(400));
        assertThat(to.isInvalid()).isTrue();
        assertThat(to.getErrorMessage()).contains("không quá 366 ngày");
        assertThat(text(Tiles.class)).as("what was shown stays").contains("Thời gian đã chọn7");

        to.setValue(today.minusDays(50));
        assertThat(to.isInvalid()).isFalse();
        assertThat(text(Tiles.class)).contains("Thời gian đã chọn1");
    }

    @Test
    void product_andItsLot_narrowTheFigures_andGoWithTheirEstablishment() {
        length(PeriodChoice.Length.YEAR);
        choose("Sản phẩm", scanned.products().get(1));
        assertThat(text(Tiles.class)).contains("Thời gian đã chọn1");
        choose("Lô sản xuất", scanned.lots().get(2));
        assertThat(text(Tiles.class)).contains("Thời gian đã chọn1");

        choose("Sản phẩm", scanned.products().getFirst());
        assertThat(box("Lô sản xuất").isEmpty()).isTrue();
        assertThat(text(Tiles.class)).contains("Thời gian đã chọn7");

        box("Cơ sở").clear();
        assertThat(box("Sản phẩm").isEmpty()).isTrue();
        assertThat(box("Lô sản xuất").isEnabled()).isFalse();
    }

    @Test
    void nothingScanned_saysWhatWillBeHere() {
        length(PeriodChoice.Length.OWN);
        find(DatePicker.class).all().getFirst().setValue(today.minusDays(300));
        find(DatePicker.class).all().getLast().setValue(today.minusDays(290));

        assertThat(getCurrentView().getElement().getTextRecursively()).contains("Không có lượt quét nào");
        assertThat(find(Chart.class).all()).isEmpty();
    }

    @Test
    @WithPerson(Person.FISH_VIEWER)
    void establishment_itself_hasNoChoiceOfEstablishments() {
        assertThat(find(ComboBox.class).all())
                .extracting(HasLabel::getLabel)
                .containsExactly("Sản phẩm", "Lô sản xuất");
    }

    @Test
    void export_holdsDaysNumbersAndWords() throws IOException {
        var rows = new CountRows(List.of(
                new CountRow("26/11/2026", LocalDate.of(2026, 11, 26), OptionalLong.of(1_234)),
                new CountRow("Hà Nội", "Hà Nội", OptionalLong.empty())));
        var written = new ByteArrayOutputStream();

        new ListExport<>(
                        rows,
                        ListQuery.first(0),
                        List.of(
                                new ListColumn<>("Ngày", CountRow::exported),
                                new ListColumn<>("Lượt quét", CountRow::exportedCount)),
                        "…")
                .writeCsv(written);

        assertThat(written.toString(StandardCharsets.UTF_8)).contains("\"26/11/2026\",\"1234\"", "\"Hà Nội\",\"< 5\"");
    }

    private void length(PeriodChoice.Length length) {
        @SuppressWarnings("unchecked")
        Select<PeriodChoice.Length> select = find(Select.class).single();
        select.setValue(length);
    }

    private void choose(String label, long id) {
        find(ComboBox.class).all().stream()
                .filter(box -> box.getLabel().equals(label))
                .findFirst()
                .ifPresent(_ -> box(label).setValue(new ScopeChoice(id, "")));
    }

    @SuppressWarnings("unchecked")
    private ComboBox<ScopeChoice> box(String label) {
        return find(ComboBox.class).all().stream()
                .filter(box -> box.getLabel().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private Chart chart(String title) {
        return find(Chart.class).all().stream()
                .filter(chart -> chart.getElement().getTextRecursively().startsWith(title))
                .findFirst()
                .orElseThrow();
    }

    private List<String> rows(String title) {
        return find(NativeTableRow.class, chart(title)).all().stream()
                .map(row -> row.getElement().getTextRecursively())
                .skip(1)
                .toList();
    }

    private String text(Class<? extends Component> type) {
        return find(type).single().getElement().getTextRecursively();
    }
}
