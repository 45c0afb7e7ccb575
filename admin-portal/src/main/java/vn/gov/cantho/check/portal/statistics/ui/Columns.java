package vn.gov.cantho.check.portal.statistics.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Texts;

/**
 * Many figures in a row as columns, one picture of them all: a year has 366. Whoever cannot see it is told the least that matters,
 * and has the table below.
 */
final class Columns extends Div {

    private static final int WIDTH_OF_ONE = 10;
    private static final int GAP = 2;
    private static final int HEIGHT = 100;

    Columns(String name, List<CountRow> rows) {
        addClassName("columns");
        var most = rows.stream().mapToLong(row -> row.count().orElse(0)).max().orElse(0);
        var picture = new Svg(svg(rows, Math.max(most, 1)));
        picture.getElement().setAttribute("role", "img");
        picture.getElement()
                .setAttribute(
                        "aria-label",
                        Texts.of(
                                "statistics.picture",
                                Texts.of("statistics.chart." + name),
                                rows.getFirst().label(),
                                rows.getLast().label(),
                                most));
        var scale = new Div(
                new Span(rows.getFirst().label()),
                new Span(Texts.of("statistics.most", Formats.number(most))),
                new Span(rows.getLast().label()));
        scale.addClassName("columns-scale");
        scale.getElement().setAttribute("aria-hidden", "true");
        add(picture, scale);
    }

    private static String svg(List<CountRow> rows, long most) {
        var svg = new StringBuilder(rows.size() * 96);
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" preserveAspectRatio=\"none\" viewBox=\"0 0 ")
                .append(rows.size() * WIDTH_OF_ONE)
                .append(' ')
                .append(HEIGHT)
                .append("\">");
        for (var index = 0; index < rows.size(); index++) {
            column(svg, rows.get(index), index, most);
        }
        return svg.append("</svg>").toString();
    }

    /** Labels are days and hours of ours: nothing that anybody typed gets into the markup. */
    private static void column(StringBuilder svg, CountRow row, int index, long most) {
        var count = row.count().orElse(0);
        var height = count == 0 ? 0 : Math.max(1, Math.round((double) count * HEIGHT / most));
        svg.append("<rect x=\"")
                .append(index * WIDTH_OF_ONE)
                .append("\" y=\"")
                .append(HEIGHT - height)
                .append("\" width=\"")
                .append(WIDTH_OF_ONE - GAP)
                .append("\" height=\"")
                .append(height)
                .append("\"><title>")
                .append(row.label())
                .append(": ")
                .append(row.shown())
                .append("</title></rect>");
    }
}
