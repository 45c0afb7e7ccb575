package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.List;
import java.util.stream.Stream;

/** Chooses the order of a list whose rows are cards, which have no column headers to press. */
final class SortChoice<T> extends Select<GridSortOrder<T>> {

    SortChoice(Grid<T> grid, List<Grid.Column<T>> columns) {
        addClassName("list-sort");
        setPlaceholder(Texts.of("shell.sort"));
        setAriaLabel(Texts.of("shell.sort"));
        setItemLabelGenerator(SortChoice::words);
        setItems(columns.stream()
                .flatMap(column -> Stream.of(
                        new GridSortOrder<>(column, SortDirection.ASCENDING),
                        new GridSortOrder<>(column, SortDirection.DESCENDING)))
                .toList());
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                grid.sort(List.of(change.getValue()));
            }
        });
    }

    private static <T> String words(GridSortOrder<T> order) {
        var key = order.getDirection() == SortDirection.ASCENDING ? "shell.sort.ascending" : "shell.sort.descending";
        return Texts.of(key, order.getSorted().getHeaderText());
    }
}
