package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.gov.cantho.check.portal.listing.ListColumn;

/**
 * The columns of a list in both of its shapes: side by side where there is room, and stacked as one card a row where
 * there is not. A card has the first column as its title, badges beside it, and below them what else is there.
 */
final class ListColumns<T> {

    private final String name;
    private final Grid<T> grid;
    private final Grid.Column<T> card;
    private final List<Part<T>> parts = new ArrayList<>();

    /** A column as a card shows it. */
    private record Part<T>(Grid.Column<T> column, ListColumn<T> exported, Function<T, Span> shown) {}

    /** @param name prefix of the list's texts */
    ListColumns(String name, Grid<T> grid) {
        this.name = name;
        this.grid = grid;
        this.card = grid.addComponentColumn(this::card).setFlexGrow(1);
        card.setVisible(false);
    }

    void addText(String key, Function<T, Object> value, boolean sortable) {
        var header = header(key);
        var column = grid.addColumn(row -> Formats.text(value.apply(row), Texts.language()))
                .setHeader(header)
                .setKey(key)
                .setAutoWidth(true)
                .setResizable(true);
        if (sortable) {
            column.setSortProperty(key);
        }
        column.setSortable(sortable);
        add(new Part<>(column, new ListColumn<>(header, value), row -> text(value, row)));
    }

    void addShown(String key, Function<T, Span> shown, Function<T, Object> exported) {
        var header = header(key);
        var column = grid.addComponentColumn(shown::apply)
                .setHeader(header)
                .setKey(key)
                .setAutoWidth(true)
                .setSortProperty(key);
        add(new Part<>(column, new ListColumn<>(header, exported), shown));
    }

    /** Shows the rows as cards, or as lines of a table. */
    void stack(boolean stacked) {
        card.setVisible(stacked);
        parts.forEach(part -> part.column().setVisible(!stacked));
        grid.setClassName("stacked", stacked);
    }

    /** The columns as they leave the house in a file. */
    List<ListColumn<T>> exported() {
        return parts.stream().map(Part::exported).toList();
    }

    /** The columns that the list can be sorted by. */
    List<Grid.Column<T>> sortable() {
        return parts.stream().map(Part::column).filter(Grid.Column::isSortable).toList();
    }

    private void add(Part<T> part) {
        parts.add(part);
        grid.getStyle().set("--columns", Integer.toString(parts.size()));
    }

    private Div card(T row) {
        var title = new Div();
        title.addClassName("list-card-title");
        var card = new Div(title);
        card.addClassName("list-card");
        var titled = false;
        for (var part : parts) {
            var shown = part.shown().apply(row);
            if (shown.getClassNames().contains(Badges.CLASS)) {
                title.add(shown);
            } else if (!titled) {
                title.addComponentAsFirst(shown);
                titled = true;
            } else if (!shown.getText().isEmpty()) {
                card.add(fact(part.exported().header(), shown));
            }
        }
        return card;
    }

    private static Div fact(String label, Span shown) {
        var labelled = new Span(label + ": ");
        labelled.addClassName("secondary");
        var fact = new Div(labelled, shown);
        fact.addClassName("list-card-fact");
        return fact;
    }

    private static <T> Span text(Function<T, Object> value, T row) {
        return new Span(Formats.text(value.apply(row), Texts.language()));
    }

    private String header(String key) {
        return Texts.of(name + ".column." + key);
    }
}
