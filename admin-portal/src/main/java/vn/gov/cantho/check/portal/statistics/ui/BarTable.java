package vn.gov.cantho.check.portal.statistics.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.Locale;
import vn.gov.cantho.check.portal.shell.Texts;

/** A table of figures in which each has a bar beside it, so that one look compares them. */
final class BarTable extends NativeTable {

    private final long most;

    BarTable(String name, List<CountRow> rows) {
        addClassName("bars");
        most = rows.stream().mapToLong(row -> row.count().orElse(0)).max().orElse(0);
        var head = new NativeTableRow();
        head.add(header("col", Texts.of("statistics.column." + name)), header("col", Texts.of("statistics.count")));
        getHead().add(head);
        rows.forEach(row -> getBody().add(row(row)));
    }

    private NativeTableRow row(CountRow shown) {
        var row = new NativeTableRow();
        var count = new NativeTableCell(shown.shown());
        count.addClassName("number");
        var label = header("row", shown.label());
        label.add(bar(shown));
        row.add(label, count);
        return row;
    }

    private Div bar(CountRow shown) {
        var bar = new Div();
        bar.addClassName("bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        bar.setWidth(String.format(Locale.ROOT, "%.1f%%", share(shown)));
        // Something, however little, shows; nothing does not.
        bar.getElement().getClassList().set("bar-none", shown.count().orElse(1) == 0);
        return bar;
    }

    private double share(CountRow row) {
        return most == 0 ? 0 : 100.0 * row.count().orElse(0) / most;
    }

    private static NativeTableHeaderCell header(String scope, String text) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
