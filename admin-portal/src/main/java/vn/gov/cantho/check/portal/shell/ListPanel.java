package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.gov.cantho.check.portal.listing.ListExport;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSource;
import vn.gov.cantho.check.portal.listing.Sort;

/**
 * A whole list page: title, how many, search, the main action, a lazy grid with sortable columns, export of what the
 * filter leaves, and an empty state that says what will be here.
 *
 * <p>Its texts are, for a list named {@code products}: {@code products.title}, {@code products.search},
 * {@code products.empty}, and {@code products.column.<key>} for each column.
 */
public final class ListPanel<T> extends VerticalLayout {

    private final String name;
    private final ListSource<T> source;
    private final Function<T, Object> identity;
    private final Grid<T> grid = new Grid<>();
    private final ListColumns<T> columns;
    private final TextField search = new TextField();
    private final Span count = new Span();
    private final HorizontalLayout actions = new HorizontalLayout();
    private final Span empty = new Span();
    private Optional<SortChoice<T>> order = Optional.empty();

    /**
     * @param name prefix of the list's texts
     * @param identity what tells two rows apart: the id, so that a row stays selected when its content changes
     */
    public ListPanel(String name, ListSource<T> source, Function<T, Object> identity) {
        this.name = name;
        this.source = source;
        this.identity = identity;
        this.columns = new ListColumns<>(name, grid);
        addClassName("list-panel");
        count.addClassName("list-count");
        setSizeFull();
        describeSearch();
        describeGrid();
        var title = new H1(Texts.of(name + ".title"));
        var heading = new HorizontalLayout(title, count);
        heading.setAlignItems(Alignment.BASELINE);
        actions.addClassName("actions");
        actions.add(new ExportMenu<>(name, this::shown));
        var bar = new HorizontalLayout(search, actions);
        bar.addClassName("list-bar");
        bar.setWidthFull();
        bar.expand(search);
        add(heading, bar, new Narrowness(this::stack), grid);
        expand(grid);
    }

    /** Adds a sortable column; its key is known to the feature's ORDER BY. */
    public ListPanel<T> column(String key, Function<T, Object> value) {
        columns.addText(key, value, true);
        return this;
    }

    /** Adds a column that cannot be sorted by. */
    public ListPanel<T> plainColumn(String key, Function<T, Object> value) {
        columns.addText(key, value, false);
        return this;
    }

    /** Adds a sortable column that shows a badge or an age, and exports the words. */
    public ListPanel<T> column(String key, Function<T, Span> shown, Function<T, Object> exported) {
        columns.addShown(key, shown, exported);
        return this;
    }

    /** Says what happens when a row is chosen by click or Enter. */
    public ListPanel<T> opens(Consumer<T> action) {
        grid.addClassName("opens");
        grid.addItemClickListener(click -> action.accept(click.getItem()));
        return this;
    }

    /** Puts a main action beside the search field. */
    public ListPanel<T> action(Component action) {
        actions.addComponentAsFirst(action);
        return this;
    }

    /** Reads the rows again. */
    public void refresh() {
        grid.getDataProvider().refreshAll();
    }

    /** The grid itself, for what is special to one list. */
    public Grid<T> grid() {
        return grid;
    }

    /** Cards have no headers, so that the order is chosen beside the search field. */
    private void stack(boolean stacked) {
        columns.stack(stacked);
        setClassName("narrow", stacked);
        order.ifPresent(actions::remove);
        order = stacked ? Optional.of(new SortChoice<>(grid, columns.sortable())) : Optional.empty();
        order.ifPresent(actions::add);
    }

    private void describeSearch() {
        search.setPlaceholder(Texts.of(name + ".search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setMaxLength(ListQuery.FILTER_LENGTH_MAX);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(_ -> refresh());
        search.setAriaLabel(Texts.of("shell.search"));
    }

    private void describeGrid() {
        empty.addClassName("empty");
        grid.setEmptyStateComponent(empty);
        grid.setSizeFull();
        grid.setMultiSort(false);
        grid.setDataProvider(new CallbackDataProvider<T, Void>(
                query -> source.find(window(query)).stream(), this::counted, identity::apply));
    }

    /** The list under the filter and in the order of the moment, without its window. */
    private ListExport<T> shown() {
        var sorts = grid.getSortOrder().stream()
                .map(sort -> new Sort(sort.getSorted().getKey(), sort.getDirection() == SortDirection.ASCENDING))
                .toList();
        return new ListExport<>(
                source,
                new ListQuery(search.getValue(), sorts, 0, 0),
                columns.exported(),
                Texts.of("shell.export.rest"));
    }

    private int counted(Query<T, Void> query) {
        var rows = source.count(new ListQuery(search.getValue(), List.of(), 0, 0));
        count.setText(Texts.of("shell.count", rows));
        empty.setText(search.isEmpty() ? Texts.of(name + ".empty") : Texts.of("shell.noMatch", search.getValue()));
        return rows;
    }

    private ListQuery window(Query<T, Void> query) {
        return new ListQuery(search.getValue(), sorts(query.getSortOrders()), query.getOffset(), query.getLimit());
    }

    private static List<Sort> sorts(List<QuerySortOrder> orders) {
        return orders.stream()
                .map(order -> new Sort(order.getSorted(), order.getDirection() == SortDirection.ASCENDING))
                .toList();
    }
}
