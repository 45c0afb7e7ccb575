package vn.gov.cantho.check.load.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A chart for many things with names: one row each, whose bars lie over each other.
 *
 * @param title what it shows
 * @param unit of the values
 * @param series names of the values of each row, least first
 */
public record RowChart(String title, String unit, List<String> series, List<Row> rows) {

    private static final int WIDTH = 760;
    private static final int LEFT = 230;
    private static final int RIGHT = 730;
    private static final int TOP = 80;
    private static final int ROW = 18;
    private static final int GAP = 4;
    private static final int LEGEND = 30;
    private static final int MARGIN = 14;

    /**
     * One row.
     *
     * @param values one for each series; a bar is drawn over those that are longer
     */
    public record Row(String name, List<Double> values) {

        public Row {
            values = List.copyOf(values);
        }
    }

    public RowChart {
        series = List.copyOf(series);
        rows = List.copyOf(rows);
        var wanted = series.size();
        if (rows.isEmpty() || rows.stream().anyMatch(row -> row.values().size() != wanted)) {
            throw new IllegalArgumentException("a chart has rows, and each of them a value for each series");
        }
    }

    /** Writes it into a file. */
    public void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, svg());
    }

    /** The chart as SVG, as high as it has rows. */
    public String svg() {
        var bottom = TOP + rows.size() * ROW;
        var svg = new Svg(WIDTH, bottom + LEGEND + MARGIN, title, unit);
        var scale = Scale.upTo(most());
        for (var mark = 0; mark <= scale.marks(); mark++) {
            var x = x(mark * scale.step(), scale);
            svg.mark(new Svg.Box(x, TOP, x, bottom), mark == 0);
            svg.text(x, TOP - 8.0, "middle", scale.label(mark), "");
        }
        for (var row = 0; row < rows.size(); row++) {
            draw(svg, rows.get(row), TOP + row * ROW, scale);
        }
        svg.legend(bottom + (double) LEGEND, series);
        return svg.end();
    }

    private void draw(Svg svg, Row row, double top, Scale scale) {
        svg.text(LEFT - 8.0, top + ROW - GAP - 1, "end", row.name(), "");
        IntStream.range(0, series.size())
                .boxed()
                .sorted((one, other) ->
                        Double.compare(row.values().get(other), row.values().get(one)))
                .forEach(number -> svg.bar(
                        new Svg.Box(LEFT, top + GAP / 2.0, x(row.values().get(number), scale), top + ROW - GAP / 2.0),
                        number));
    }

    private double most() {
        return rows.stream()
                .flatMap(row -> row.values().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    private static double x(double value, Scale scale) {
        return LEFT + value / scale.top() * (RIGHT - LEFT);
    }
}
