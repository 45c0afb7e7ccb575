package vn.gov.cantho.check.portal.codelots.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.gov.cantho.check.portal.codelots.CodeLot;
import vn.gov.cantho.check.portal.codelots.EstablishmentChoice;
import vn.gov.cantho.check.portal.testing.Elsewhere;
import vn.gov.cantho.check.portal.testing.LotRecords;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalTest;
import vn.gov.cantho.check.portal.testing.WithPerson;

@PortalTest
@WithPerson(Person.FISH_EDITOR)
final class CodeLotViewsIT extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext portal;

    private LotRecords fish;

    @BeforeEach
    void inVietnamese() {
        UI.getCurrent().setLocale(Locale.of("vi"));
        fish = new LotRecords(portal, Person.FISH_EDITOR);
    }

    @Test
    @WithPerson(Person.AGRICULTURE_EDITOR)
    void issue_withoutEstablishmentAndSize_saysSoThenIssues() {
        navigate(CodeLotListView.class);

        click("Cấp mã");
        test(number("Số lượng mã")).setValue(2_000_000);
        click("Cấp mã");
        assertThat(establishment().getErrorMessage()).startsWith("Hãy chọn một cơ sở");
        assertThat(number("Số lượng mã").getErrorMessage()).contains("1.000.000");

        establishment()
                .setValue(new EstablishmentChoice(
                        Place.FISH_COOPERATIVE.id(), Place.FISH_COOPERATIVE.code(), Place.FISH_COOPERATIVE.title()));
        test(number("Số lượng mã")).setValue(5000);
        click("Cấp mã");

        assertThat(notices()).anyMatch(text -> text.contains("Đã cấp 5.000 mã"));
        assertThat(test(grid()).getCellText(0, 4)).isEqualTo("5.000");
    }

    @Test
    void issue_withPins_isToldOnThePageOfTheCodeLot() {
        var codes = Elsewhere.get(() -> fish.issued(10, true));
        open(codes);
        assertThat(find(Span.class).withText("Tem có mã cào").exists()).isTrue();
    }

    @Test
    void list_ofAnEstablishment_offersNoIssue() {
        navigate(CodeLotListView.class);

        assertThat(find(Button.class).withText("Cấp mã").exists()).isFalse();
    }

    @Test
    void bindThenActivate_showsCountsAndRanges() {
        var codes = Elsewhere.get(() -> fish.issued(1000));
        var lot = Elsewhere.get(fish::published);
        open(codes);
        assertThat(badges()).contains("Chưa gắn lô", "1.000 chưa kích hoạt");

        click("Gắn mã với lô");
        assertThat(lotChoice().getErrorMessage()).isEqualTo("Hãy chọn lô sản xuất");
        lotChoice().setValue(lot);
        click("Gắn mã với lô");
        serials(0, 399);
        click("Kích hoạt mã");

        assertThat(badges()).contains("Đang dùng", "600 chưa kích hoạt", "400 đang dùng", "0 đã hủy");
        assertThat(find(Button.class).withText("Gắn mã với lô").exists()).isFalse();
        assertThat(test(grid()).getCellText(0, 0)).isEqualTo("0 – 399");
    }

    @Test
    void activate_overlappingOrOutside_namesTheRangeAtTheField() {
        var codes = Elsewhere.get(() -> fish.bound(1000));
        open(codes);
        serials(100, 199);
        click("Kích hoạt mã");

        serials(150, 250);
        click("Kích hoạt mã");
        assertThat(number("Từ số").getErrorMessage()).contains("từ 100 đến 199");
        assertThat(number("Đến số").getValue()).isEqualTo(250);

        serials(900, 1000);
        click("Kích hoạt mã");
        assertThat(number("Từ số").getErrorMessage()).contains("từ 0 đến 999");
    }

    @Test
    void void_asksFirst_needsAReason_thenCounts() {
        var codes = Elsewhere.get(() -> fish.bound(1000));
        open(codes);
        find(Details.class).single().setOpened(true);
        test(find(IntegerField.class).withCaption("Từ số").all().getLast()).setValue(0);
        test(find(IntegerField.class).withCaption("Đến số").all().getLast()).setValue(19);

        click("Hủy mã");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(find(TextField.class).withCaption("Lý do hủy").single().getErrorMessage())
                .contains("5 đến 300 ký tự");

        test(find(TextField.class).withCaption("Lý do hủy").single()).setValue("Tem bị ướt khi in");
        click("Hủy mã");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(badges()).contains("980 chưa kích hoạt", "20 đã hủy");
    }

    @Test
    void activate_ofRecalledLot_saysWhyNot() {
        var codes = Elsewhere.get(() -> fish.bound(10));
        Elsewhere.get(() -> fish.restrict(codes.lot().orElseThrow().id(), "RECALL"));
        open(codes);

        serials(0, 9);
        click("Kích hoạt mã");

        assertThat(notices()).anyMatch(text -> text.toLowerCase(Locale.ROOT).contains("đang bị thu hồi"));
    }

    @Test
    void sheets_sayHowManyPagesOrWhatIsWrong() {
        var codes = Elsewhere.get(() -> fish.bound(100));
        open(codes);
        find(TabSheet.class).single().setSelectedIndex(2);

        assertThat(find(Span.class).withText("100 tem trên 3 trang.").exists()).isTrue();
        assertThat(find(Button.class).withText("Tải tem (.pdf)").exists()).isTrue();
        test(number("Từ số thứ tự")).setValue(100);
        assertThat(find(Span.class).withTextContaining("Không có tem nào để in").exists())
                .isTrue();
        assertThat(find(Button.class).withText("Tải tem (.pdf)").exists()).isFalse();
    }

    @Test
    @WithPerson(Person.FISH_VIEWER)
    void codeLot_ofAViewer_showsNoListAndNoSheets() {
        var codes = Elsewhere.get(() -> fish.bound(10));
        open(codes);

        assertThat(find(Tab.class).all()).extracting(Tab::getLabel).containsExactly("Gắn, kích hoạt, hủy", "Lịch sử");
        assertThat(find(Button.class).withText("Kích hoạt mã").exists()).isFalse();
        assertThat(find(Button.class).withText("Hủy mã").exists()).isFalse();
    }

    private void open(CodeLot codes) {
        navigate("code-lots/" + codes.id().value(), CodeLotView.class);
    }

    private void serials(int first, int last) {
        test(number("Từ số")).setValue(first);
        test(number("Đến số")).setValue(last);
    }

    private void click(String text) {
        test(find(Button.class).withText(text).all().getLast()).click();
    }

    /** The first with this label: activation stands before voiding. */
    private IntegerField number(String label) {
        return find(IntegerField.class).withCaption(label).all().getFirst();
    }

    @SuppressWarnings("unchecked") // The label says what is chosen from.
    private ComboBox<EstablishmentChoice> establishment() {
        return find(ComboBox.class).withCaption("Cơ sở nhận mã").single();
    }

    @SuppressWarnings("unchecked") // The label says what is chosen from.
    private ComboBox<Object> lotChoice() {
        return find(ComboBox.class).withCaption("Lô sản xuất đã công khai").single();
    }

    private Grid<?> grid() {
        return find(Grid.class).all().getLast();
    }

    private List<String> badges() {
        return find(Span.class).withClassName("badge").all().stream()
                .map(Span::getText)
                .toList();
    }

    private List<String> notices() {
        return find(Notification.class).all().stream()
                .map(notice -> test(notice).getText())
                .toList();
    }
}
