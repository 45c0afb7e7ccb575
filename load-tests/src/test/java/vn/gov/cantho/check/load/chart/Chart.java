package vn.gov.cantho.check.load.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A chart.
 *
 * @param title what it shows
 * @param unit of the values
 * @param places what stands below; when there are many, only some are written
 * @param limit a value that is promised, if one is
 */
public record Chart(
        Form form, String title, String unit, List<String> places, List<Series> series, Optional<Limit> limit) {

    /** How values are drawn. */
    public enum Form {
        /** Beside each other. */
        BARS,
        /** On top of each other. */
        STACKS,
        /** Over time. */
        LINES
    }

    /** A value that is promised. */
    public record Limit(String name, double value) {}

    public Chart {
        places = List.copyOf(places);
        series = List.copyOf(series);
        var most = places.size();
        if (most == 0
                || series.isEmpty()
                || series.stream().anyMatch(one -> one.values().size() > most)) {
            throw new IllegalArgumentException("a chart has places, series, and a place for each value");
        }
    }

    /** Writes it into a file. */
    public void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, svg());
    }

    /** The chart as SVG. */
    public String svg() {
        var canvas = new Canvas(title, unit, Scale.upTo(most()), places);
        switch (form) {
            case BARS -> drawBars(canvas);
            case STACKS -> drawStacks(canvas);
            case LINES -> drawLines(canvas);
        }
        limit.ifPresent(canvas::limit);
        return canvas.end(series.stream().map(Series::name).toList());
    }

    private double most() {
        var values = form == Form.STACKS
                ? places.stream().mapToDouble(place -> sum(places.indexOf(place)))
                : series.stream().flatMap(one -> one.values().stream()).mapToDouble(Double::doubleValue);
        return Math.max(values.max().orElse(0), limit.map(Limit::value).orElse(0.0));
    }

    private double sum(int place) {
        return series.stream().mapToDouble(one -> value(one, place)).sum();
    }

    private static double value(Series series, int place) {
        return place < series.values().size() ? series.values().get(place) : 0;
    }

    private void drawBars(Canvas canvas) {
        for (var number = 0; number < series.size(); number++) {
            for (var place = 0; place < series.get(number).values().size(); place++) {
                canvas.bar(new Canvas.Bar(place, number, series.size(), 0, value(series.get(number), place)), number);
            }
        }
    }

    private void drawStacks(Canvas canvas) {
        for (var place = 0; place < places.size(); place++) {
            var below = 0.0;
            for (var number = 0; number < series.size(); number++) {
                var value = value(series.get(number), place);
                canvas.bar(new Canvas.Bar(place, 0, 1, below, below + value), number);
                below += value;
            }
        }
    }

    private void drawLines(Canvas canvas) {
        for (var number = 0; number < series.size(); number++) {
            canvas.line(series.get(number).values(), number);
        }
    }
}
