package vn.gov.cantho.check.portal.establishments.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.portal.establishments.Establishment;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalTest;
import vn.gov.cantho.check.portal.testing.WithPerson;

@PortalTest
final class EstablishmentViewsIT extends SpringBrowserlessTest {

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
