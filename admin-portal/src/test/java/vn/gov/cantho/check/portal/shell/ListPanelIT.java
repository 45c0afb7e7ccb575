package vn.gov.cantho.check.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.SortDirection;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSource;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.PortalTest;
import vn.gov.cantho.check.portal.testing.WithPerson;

/** A list in both of its shapes; the texts are those of the list of lots. */
@PortalTest
final class ListPanelIT extends SpringBrowserlessTest {

    private record Lot(String number, String product, LocalDate producedOn, Optional<LocalDate> expiresOn) {}

    private static final List<Lot> ROWS = List.of(
            new Lot("L-1", "Gạo thơm", LocalDate.of(2026, 9, 5), Optional.empty()),
            new Lot("L-2", "Xoài cát", LocalDate.of(2026, 9, 6), Optional.of(LocalDate.of(2027, 1, 2))));

    private static final class Lots implements ListSource<Lot> {

        @Override
        public List<Lot> find(ListQuery query) {
            return ROWS.stream().skip(query.offset()).limit(query.limit()).toList();
        }

        @Override
        public int count(ListQuery query) {
            return ROWS.size();
        }
    }

    private final Lots lots = new Lots();

    @Test
    @WithPerson(Person.CITY_OFFICER)
    void wide_isATable() {
        var panel = shown();

        assertThat(columns(panel)).containsExactly("number", "state", "product", "producedOn", "expiresOn");
        assertThat(find(SortChoice.class).all()).isEmpty();
    }

    @Test
    @WithPerson(Person.CITY_OFFICER)
    void narrow_isOneCardARow_withWhatIsThereAndItsName() {
        var panel = shown();

        narrow(true);

        assertThat(columns(panel)).isEmpty();
        var first = test(panel.grid()).getCellComponent(0, 0);
        assertThat(words(first)).isEqualTo("L-1L-1!Sản phẩm: Gạo thơmNgày sản xuất: 05/09/2026");
        assertThat(words(test(panel.grid()).getCellComponent(1, 0))).endsWith("Hạn sử dụng: 02/01/2027");
    }

    @Test
    @WithPerson(Person.CITY_OFFICER)
    void narrow_isSortedByChoice() {
        var panel = shown();
        narrow(true);
        @SuppressWarnings("unchecked") // The page has one list.
        SortChoice<Lot> choice = find(SortChoice.class).all().getFirst();

        test(choice).selectItem("Ngày sản xuất, giảm dần");

        assertThat(panel.grid().getSortOrder())
                .singleElement()
                .satisfies(order -> assertThat(order.getSorted().getKey()).isEqualTo("producedOn"))
                .satisfies(order -> assertThat(order.getDirection()).isEqualTo(SortDirection.DESCENDING));
    }

    @Test
    @WithPerson(Person.CITY_OFFICER)
    void wideAgain_isTheTableAgain() {
        var panel = shown();

        narrow(true);
        narrow(false);

        assertThat(columns(panel)).hasSize(5);
        assertThat(find(SortChoice.class).all()).isEmpty();
    }

    private ListPanel<Lot> shown() {
        var panel = new ListPanel<>("productionlots", lots, Lot::number)
                .column("number", Lot::number)
                .column("state", lot -> Badges.of(Tone.GOOD, lot.number() + "!"), Lot::number)
                .column("product", Lot::product)
                .column("producedOn", Lot::producedOn)
                .plainColumn("expiresOn", Lot::expiresOn);
        UI.getCurrent().add(panel);
        return panel;
    }

    private void narrow(boolean isNarrow) {
        find(Narrowness.class).all().getFirst().measured(isNarrow);
    }

    /** The keys of the columns that are seen; cards have none. */
    private static List<String> columns(ListPanel<Lot> panel) {
        return panel.grid().getColumns().stream()
                .filter(Component::isVisible)
                .map(Grid.Column::getKey)
                .filter(key -> key != null)
                .toList();
    }

    private static String words(Component component) {
        return component
                .getElement()
                .getTextRecursively()
                .replaceAll("\\s+", " ")
                .strip();
    }
}
