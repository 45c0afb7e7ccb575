package vn.gov.cantho.check.portal.productionlots.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.gov.cantho.check.portal.productionlots.Partner;
import vn.gov.cantho.check.portal.productionlots.ProductionLot;
import vn.gov.cantho.check.portal.testing.Elsewhere;
import vn.gov.cantho.check.portal.testing.LotRecords;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.PortalTest;
import vn.gov.cantho.check.portal.testing.WithPerson;

@PortalTest
@WithPerson(Person.FISH_EDITOR)
final class ProductionLotViewsIT extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext portal;

    private LotRecords fish;

    @BeforeEach
    void inVietnamese() {
        UI.getCurrent().setLocale(Locale.of("vi"));
        fish = new LotRecords(portal, Person.FISH_EDITOR);
    }

    @Test
    void list_filtersByNumberAndOpensTheLot() {
        var lot = Elsewhere.get(fish::draft);
        navigate(ProductionLotListView.class);

        test(find(TextField.class).withPlaceholderContaining("Tìm").single())
                .setValue(lot.facts().number());

        assertThat(test(grid()).size()).isEqualTo(1);
        test(grid()).clickRow(0);
        assertThat(find(H1.class).single().getText())
                .isEqualTo("Lô " + lot.facts().number());
    }

    @Test
    @WithPerson(Person.FISH_VIEWER)
    void list_ofAViewer_offersNothingToAdd() {
        navigate(ProductionLotListView.class);

        assertThat(find(Button.class).withText("Thêm lô sản xuất").exists()).isFalse();
    }

    @Test
    void newLot_withoutProductAndWithBadNumber_saysSoAndKeepsWhatWasTyped() {
        navigate(NewProductionLotView.class);
        test(field("Số lô")).setValue("LÔ SỐ 1");

        click("Tạo lô");
        assertThat(choice("Sản phẩm").getErrorMessage()).isEqualTo("Hãy chọn một sản phẩm của cơ sở");
        assertThat(day("Ngày sản xuất").isInvalid()).isTrue();

        var product = Elsewhere.get(fish::draft).product();
        choice("Sản phẩm").setValue(product);
        day("Ngày sản xuất").setValue(LocalDate.of(2026, 10, 1));
        click("Tạo lô");
        assertThat(field("Số lô").getErrorMessage()).startsWith("Số lô có 1 đến 20 ký tự");
        assertThat(field("Số lô").getValue()).isEqualTo("LÔ SỐ 1");

        test(field("Số lô")).setValue("NEW-2026-10");
        click("Tạo lô");
        assertThat(find(H1.class).single().getText()).isEqualTo("Lô NEW-2026-10");
    }

    @Test
    void draft_saysWhatIsMissing_andPublishNamesItAgain() {
        var lot = Elsewhere.get(fish::draft);
        open(lot);

        assertThat(find(ListItem.class).all()).extracting(ListItem::getText).hasSize(3);
        click("Công khai lô");

        assertThat(notices()).anyMatch(text -> text.contains("nhà cung cấp") && text.contains("Nhật ký"));
        assertThat(badges()).contains("Bản nháp");
    }

    @Test
    void publish_complete_turnsTheBadge() {
        var lot = Elsewhere.get(fish::completeDraft);
        open(lot);

        click("Công khai lô");

        assertThat(badges()).contains("Đã công khai");
        assertThat(find(Button.class).withText("Công khai lô").exists()).isFalse();
        assertThat(notices()).anyMatch(text -> text.contains("đã được công khai"));
    }

    @Test
    void facts_changedBySomeoneElse_keepWhatWasTyped() {
        var lot = Elsewhere.get(fish::draft);
        open(lot);
        test(field("Đơn vị tính")).setValue("tấn");
        Elsewhere.get(() -> fish.touch(lot));

        click("Lưu");

        assertThat(notices()).anyMatch(text -> text.contains("Người khác vừa sửa lô này"));
        assertThat(field("Đơn vị tính").getValue()).isEqualTo("tấn");
    }

    @Test
    void links_addedInTheDialog_areListedAndNoLongerMissing() {
        var lot = Elsewhere.get(fish::draft);
        var supplier = Elsewhere.get(() -> fish.partner(Partner.Kind.SUPPLIER));
        open(lot);
        tab(1);

        click("Thêm nhà cung cấp");
        click("Lưu");
        assertThat(choice("Đối tác").getErrorMessage()).startsWith("Hãy chọn một đối tác");
        choice("Đối tác").setValue(supplier);
        test(field("Hàng hóa")).setValue("Cá giống");
        day("Ngày giao nhận").setValue(LotRecords.PRODUCED);
        click("Lưu");

        assertThat(find(ListItem.class).all())
                .extracting(ListItem::getText)
                .noneMatch(text -> text.contains("nhà cung cấp"));
        assertThat(notices()).anyMatch(text -> text.contains(supplier.name()));
    }

    @Test
    void lastLink_ofPublishedLot_staysAndSaysWhy() {
        var lot = Elsewhere.get(fish::published);
        open(lot);
        tab(1);

        Grid<?> suppliers = find(Grid.class).all().getFirst();
        ((Button) test(suppliers).getCellComponent(0, 4)).click();

        assertThat(notices()).anyMatch(text -> text.contains("không gỡ được dòng cuối cùng"));
    }

    @Test
    void diary_addedInTheDialog_isListed() {
        var lot = Elsewhere.get(fish::draft);
        var entry = Elsewhere.get(() -> fish.typedEntry(lot.id()));
        open(lot);
        tab(2);

        click("Thêm nhật ký");
        click("Lưu");
        assertThat(choice("Công đoạn").isInvalid()).isTrue();
        choice("Công đoạn").setValue(entry.stage());
        test(field("Việc đã làm")).setValue("Thu hoạch bằng lưới");
        choice("Địa điểm").setValue(Elsewhere.get(() -> fish.placeRecord(entry.place())));
        time("Bắt đầu").setValue(LocalDateTime.of(2999, 1, 1, 8, 0));
        click("Lưu");
        assertThat(time("Bắt đầu").getErrorMessage()).contains("không thể ở tương lai");
        time("Bắt đầu").setValue(LocalDateTime.of(2026, 9, 5, 8, 0));
        click("Lưu");

        assertThat(test(grid()).size()).isEqualTo(1);
        assertThat(test(grid()).getCellText(0, 1)).isEqualTo("05/09/2026 08:00");
    }

    @Test
    void codesAndHistory_areTabsOfTheLot() {
        var codes = Elsewhere.get(() -> fish.bound(100));
        navigate("production-lots/" + codes.lot().orElseThrow().id().value(), ProductionLotView.class);

        tab(3);
        assertThat(test(grid()).getCellText(0, 0))
                .isEqualTo("Lô mã " + codes.id().value());
        tab(4);
        assertThat(find(OrderedList.class).withClassName("audit-lines").single().getChildren())
                .hasSize(5);
    }

    @Test
    @WithPerson(Person.AGRICULTURE_EDITOR)
    void lot_ofTheDepartment_isReadOnly() {
        var lot = Elsewhere.get(fish::draft);
        open(lot);

        assertThat(find(Button.class).withText("Lưu").exists()).isFalse();
        assertThat(find(Button.class).withText("Công khai lô").exists()).isFalse();
        assertThat(field("Số lô").isReadOnly()).isTrue();
        assertThat(find(Checkbox.class).all()).allMatch(Checkbox::isReadOnly);
    }

    @Test
    void partner_withKnownTaxCode_isRefusedAtTheField() {
        var first = Elsewhere.get(() -> fish.partner(Partner.Kind.BOTH, "1800777888"));
        navigate(PartnerListView.class);

        click("Thêm đối tác");
        test(field("Tên")).setValue("Tên khác");
        test(field("Địa chỉ")).setValue("Thành phố Cần Thơ");
        test(field("Mã số thuế")).setValue("1800777888");
        click("Lưu");

        assertThat(field("Mã số thuế").getErrorMessage()).contains(first.name());
        assertThat(field("Tên").getValue()).isEqualTo("Tên khác");
    }

    @Test
    void place_withoutCode_isSavedUnderALocalOne() {
        navigate(PlaceListView.class);

        click("Thêm địa điểm");
        test(field("Tên địa điểm")).setValue("Ao ven sông Hậu");
        test(field("Địa chỉ")).setValue("Phường Thốt Nốt");
        click("Lưu");

        assertThat(notices()).anyMatch(text -> text.contains("CT-"));
        test(find(TextField.class).withPlaceholderContaining("Tìm").single()).setValue("ao ven song");
        assertThat(test(grid()).size()).isEqualTo(1);
    }

    private void open(ProductionLot lot) {
        navigate("production-lots/" + lot.id().value(), ProductionLotView.class);
    }

    private void tab(int index) {
        find(TabSheet.class).single().setSelectedIndex(index);
    }

    private void click(String text) {
        test(find(Button.class).withText(text).all().getLast()).click();
    }

    private TextField field(String label) {
        return find(TextField.class).withCaption(label).single();
    }

    @SuppressWarnings("unchecked") // The label says what is chosen from.
    private <T> ComboBox<T> choice(String label) {
        return (ComboBox<T>) find(ComboBox.class).withCaption(label).all().getLast();
    }

    private DatePicker day(String label) {
        return find(DatePicker.class).withCaption(label).single();
    }

    private DateTimePicker time(String label) {
        return find(DateTimePicker.class).withCaption(label).single();
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
