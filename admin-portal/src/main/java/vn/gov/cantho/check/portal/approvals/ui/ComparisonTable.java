package vn.gov.cantho.check.portal.approvals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.portal.approvals.ComparedField;
import vn.gov.cantho.check.portal.approvals.ContentField;
import vn.gov.cantho.check.portal.shell.AudioPlayer;
import vn.gov.cantho.check.portal.shell.Texts;

/** What is submitted beside what the public sees, one row a field. */
final class ComparisonTable extends Div {

    private final List<ComparedField> fields;
    private final boolean first;
    private final NativeTable table = new NativeTable();

    ComparisonTable(List<ComparedField> fields) {
        this.fields = List.copyOf(fields);
        this.first = fields.stream().allMatch(field -> field.approved().isEmpty());
        addClassName("comparison");
        add(table);
        show(false);
    }

    /** Whether nothing is public yet, so that there is nothing to compare with. */
    boolean isFirstVersion() {
        return first;
    }

    long changes() {
        return fields.stream().filter(ComparedField::isChanged).count();
    }

    void show(boolean onlyChanges) {
        table.getHead().removeAll();
        table.getBody().removeAll();
        table.getHead().add(header());
        fields.stream()
                .filter(field -> !onlyChanges || field.isChanged())
                .forEach(field -> table.getBody().add(row(field)));
    }

    private NativeTableRow header() {
        var header = new NativeTableRow();
        header.add(heading("approvals.field", "col"));
        if (!first) {
            header.add(heading("approvals.approved", "col"));
        }
        header.add(heading("approvals.submitted", "col"));
        return header;
    }

    private static NativeTableHeaderCell heading(String key, String scope) {
        var heading = new NativeTableHeaderCell(Texts.of(key));
        heading.getElement().setAttribute("scope", scope);
        return heading;
    }

    private NativeTableRow row(ComparedField field) {
        var row = new NativeTableRow();
        row.add(heading(field.submitted().labelKey(), "row"));
        if (!first) {
            row.add(cell(field.approved(), "approvals.approved"));
        }
        row.add(cell(Optional.of(field.submitted()), "approvals.submitted"));
        if (!first && field.isChanged()) {
            row.addClassName("changed");
        }
        return row;
    }

    private static NativeTableCell cell(Optional<ContentField> field, String headingKey) {
        var cell = new NativeTableCell();
        // On phones the cells stand below each other and say themselves which column they are.
        cell.getElement().setAttribute("data-heading", Texts.of(headingKey));
        cell.add(field.filter(found -> !found.value().isEmpty())
                .map(ComparisonTable::value)
                .orElseGet(ComparisonTable::nothing));
        return cell;
    }

    private static Component value(ContentField field) {
        return switch (field.form()) {
            case TEXT -> text(field.value());
            case TEXT_KEY -> text(Texts.of(field.value()));
            case KEYED_LINES -> lines(field.value());
            case RECORDING -> new AudioPlayer(field.value(), Texts.of(field.labelKey()));
            case PICTURE -> new Image(field.value().substring(1), Texts.of(field.labelKey()));
        };
    }

    private static Component lines(String value) {
        var lines = new Div();
        value.lines().forEach(line -> {
            var parts = line.split("\t", 2);
            lines.add(new Div(new Span(Texts.of(parts[0]) + (parts.length > 1 ? " · " + parts[1] : ""))));
        });
        return lines;
    }

    private static Component text(String value) {
        var text = new Span(value);
        text.addClassName("value");
        return text;
    }

    private static Component nothing() {
        var nothing = new Span(Texts.of("approvals.nothing"));
        nothing.addClassName("nothing");
        return nothing;
    }
}
