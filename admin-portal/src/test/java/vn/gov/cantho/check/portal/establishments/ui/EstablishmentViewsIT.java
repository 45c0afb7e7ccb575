package vn.gov.cantho.check.portal.establishments.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.cantho.check.portal.establishments.Establishment;
import vn.gov.cantho.check.portal.testing.Establishments;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.PortalTest;
import vn.gov.cantho.check.portal.testing.WithPerson;

@PortalTest
final class EstablishmentViewsIT extends SpringBrowserlessTest {

    private final JdbcClient owner = PortalDatabase.started().owner();

    @Test
    @WithPerson(Person.CITY_OFFICER)
    void establishments_ofCity_listsAllAndOffersToTakeIn() {
        navigate(EstablishmentListView.class);

        assertThat(names()).contains(Place.FISH_COOPERATIVE.title(), Place.FRUIT_COMPANY.title());
        assertThat(buttons()).contains("Tiếp nhận cơ sở");
    }

    @Test
    @WithPerson(Person.TRADE_EDITOR)
    void establishments_ofDepartment_listsItsOwnAndOffersNothing() {
        navigate(EstablishmentListView.class);

        assertThat(names()).contains(Place.FRUIT_COMPANY.title()).doesNotContain(Place.FISH_COOPERATIVE.title());
        assertThat(buttons()).doesNotContain("Tiếp nhận cơ sở");
    }

    @Test
    @WithPerson(Person.CITY_OFFICER)
    void establishments_searchedWithoutDiacritics_findsThem() {
        navigate(EstablishmentListView.class);

        test(find(TextField.class).all().getFirst()).setValue("ca tra thot not");

        assertThat(names()).contains(Place.FISH_COOPERATIVE.title()).doesNotContain(Place.FRUIT_COMPANY.title());
    }

    @Test
    @WithPerson(Person.CITY_OFFICER)
    void establishment_wrongTaxCode_saysSoAtTheField() {
        navigate(EstablishmentView.class, Place.FISH_COOPERATIVE.id());
        var taxCode = field("Mã số thuế");

        test(taxCode).setValue("12");
        test(button("Lưu")).click();

        assertThat(taxCode.isInvalid()).isTrue();
        assertThat(taxCode.getErrorMessage()).isEqualTo("Mã số thuế có 10 hoặc 13 chữ số");
    }

    @Test
    @WithPerson(Person.FISH_VIEWER)
    void establishment_ofViewer_cannotBeSaved() {
        navigate(EstablishmentView.class, Place.FISH_COOPERATIVE.id());

        assertThat(buttons()).doesNotContain("Lưu");
        assertThat(field("Mã số thuế").isReadOnly()).isTrue();
    }

    @Test
    @WithPerson(Person.CITY_OFFICER)
    void typedButNotSaved_isOfferedAgainWhenThePageIsOpenedAnew() {
        var made = Establishments.make(Place.AGRICULTURE, Place.THOT_NOT);
        navigate(EstablishmentView.class, made.id());
        test(field("Điện thoại")).setValue("0292 3333 444");
        assertThat(texts()).anyMatch(text -> text.startsWith("Đã giữ bản nháp lúc"));

        navigate(EstablishmentListView.class);
        navigate(EstablishmentView.class, made.id());
        assertThat(field("Điện thoại").getValue()).isEmpty();
        test(button("Khôi phục")).click();
        assertThat(field("Điện thoại").getValue()).isEqualTo("0292 3333 444");

        test(button("Lưu")).click();
        navigate(EstablishmentListView.class);
        navigate(EstablishmentView.class, made.id());
        assertThat(buttons()).as("nothing is left over").doesNotContain("Khôi phục");
        assertThat(field("Điện thoại").getValue()).isEqualTo("0292 3333 444");
    }

    @Test
    @WithPerson(Person.CITY_OFFICER)
    void savedByAnotherMeanwhile_showsBothVersionsAndLeavesTheChoice() {
        var made = Establishments.make(Place.AGRICULTURE, Place.THOT_NOT);
        navigate(EstablishmentView.class, made.id());
        test(field("Điện thoại")).setValue("0292 3333 444");
        owner.sql("UPDATE portal.establishment SET phone = '0909 000 111', version = version + 1 WHERE unit_id = ?")
                .param(made.id())
                .update();

        test(button("Lưu")).click();
        assertThat(texts()).contains("0292 3333 444", "0909 000 111");
        test(button("Giữ bản tôi nhập")).click();
        assertThat(field("Điện thoại").getValue()).isEqualTo("0292 3333 444");
        test(button("Lưu")).click();

        assertThat(phone(made)).isEqualTo("0292 3333 444");
    }

    @Test
    @WithPerson(Person.AGRICULTURE_EDITOR)
    void paperOfAnAgency_isInTheFileUnderItsName_andIsTakenOutAgain() {
        var made = Establishments.make(Place.AGRICULTURE, Place.THOT_NOT);
        navigate(EstablishmentView.class, made.id());
        find(TabSheet.class).single().setSelectedIndex(1);
        test(button("Thêm vào hồ sơ")).click();
        test(saveOfDialog()).click();
        assertThat(field("Số hiệu").isInvalid()).isTrue();

        test(field("Số hiệu")).setValue("BB-17");
        test(field("Nơi cấp")).setValue("Chi cục Thủy sản");
        test(saveOfDialog()).click();
        assertThat(texts()).contains("Giấy tờ khác · BB-17", "Do Sở Nông nghiệp và Môi trường nhập");

        test(button("Rút khỏi hồ sơ")).click();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(texts()).doesNotContain("Giấy tờ khác · BB-17");
    }

    /** The newest: that of the page behind is not to be pressed meanwhile. */
    private Button saveOfDialog() {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals("Lưu"))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private String phone(Establishments.Made made) {
        return owner.sql("SELECT phone FROM portal.establishment WHERE unit_id = ?")
                .param(made.id())
                .query(String.class)
                .single();
    }

    private List<String> texts() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }

    private List<String> names() {
        @SuppressWarnings("unchecked") // The page has one grid, of establishments.
        Grid<Establishment> grid = find(Grid.class).all().getFirst();
        return test(grid).size() == 0
                ? List.of()
                : IntStream.range(0, test(grid).size())
                        .mapToObj(row -> test(grid).getRow(row).content().name())
                        .toList();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
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
