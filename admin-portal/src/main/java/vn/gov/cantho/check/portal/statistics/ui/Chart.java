package vn.gov.cantho.check.portal.statistics.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.stream.Stream;
import vn.gov.cantho.check.portal.shell.Texts;

/** One kind of figures: a title, the bars, the table, and the file of it. */
final class Chart extends Section {

    private final List<CountRow> rows;

    private Chart(String name, Stream<CountRow> rows) {
        this.rows = rows.toList();
        addClassName("chart");
        var title = new H2(Texts.of("statistics.chart." + name));
        var heading = new Div(title);
        heading.addClassName("chart-heading");
        if (!this.rows.isEmpty()) {
            heading.add(new CountRows(this.rows).export(name));
        }
        add(heading);
    }

    /** Figures that are compared with one another: a table with bars. */
    static Chart bars(String name, Stream<CountRow> rows) {
        var chart = new Chart(name, rows);
        chart.add(chart.rows.isEmpty() ? nothing() : new BarTable(name, chart.rows));
        return chart;
    }

    /** Figures that follow one another in time: columns, and a table that is opened. */
    static Chart columns(String name, Stream<CountRow> rows) {
        var chart = new Chart(name, rows);
        var table = new Details(Texts.of("statistics.table"));
        // Made when somebody opens it: a year has 366 lines.
        table.addOpenedChangeListener(opened -> {
            if (opened.isOpened() && table.getContent().findAny().isEmpty()) {
                table.add(new BarTable(name, chart.rows));
            }
        });
        chart.add(new Columns(name, chart.rows), table);
        return chart;
    }

    /** Says something about the figures below them. */
    Chart note(String text) {
        var note = new Paragraph(text);
        note.addClassName("secondary");
        add(note);
        return this;
    }

    private static Paragraph nothing() {
        var nothing = new Paragraph(Texts.of("statistics.nothing"));
        nothing.addClassName("secondary");
        return nothing;
    }
}
