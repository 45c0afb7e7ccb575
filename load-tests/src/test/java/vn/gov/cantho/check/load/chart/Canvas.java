package vn.gov.cantho.check.load.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a chart is drawn on whose places stand side by side and whose values go up. */
final class Canvas {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 400;
    private static final int LEFT = 80;
    private static final int RIGHT = 740;
    private static final int TOP = 60;
    private static final int BOTTOM = 330;
    private static final int LEGEND = 385;
    private static final int PLACES_WRITTEN_MAX = 12;
    private static final double GAP = 0.2;

    private final Svg svg;
    private final Scale scale;
    private final List<String> places;

    /**
     * One bar.
     *
     * @param place where on the chart
     * @param number which of those that stand side by side there
     * @param of how many stand there
     * @param from the value at its foot
     * @param to the value at its head
     */
    record Bar(int place, int number, int of, double from, double to) {}

    /** Begins a chart with title, scale and the names of its places. */
    Canvas(String title, String unit, Scale scale, List<String> places) {
        this.svg = new Svg(WIDTH, HEIGHT, title, unit);
        this.scale = scale;
        this.places = places;
        drawScale();
        drawPlaces();
    }

    void bar(Bar bar, int series) {
        var width = width() * (1 - GAP) / bar.of();
        var x = x(bar.place()) + width() * GAP / 2 + bar.number() * width;
        svg.bar(new Svg.Box(x, y(bar.to()), x + width, y(bar.from())), series);
    }

    void line(List<Double> values, int series) {
        svg.path(
                IntStream.range(0, values.size())
                        .mapToObj(place ->
                                String.format(Locale.ROOT, "%.1f,%.1f", x(place) + width() / 2, y(values.get(place))))
                        .collect(Collectors.joining(" ")),
                series);
    }

    /** Draws what is promised. */
    void limit(Chart.Limit limit) {
        svg.promise(across(limit.value()), limit.name());
    }

    /** Ends the chart with its legend. */
    String end(List<String> names) {
        svg.legend(LEGEND, names);
        return svg.end();
    }

    private void drawScale() {
        for (var mark = 0; mark <= scale.marks(); mark++) {
            var line = across(mark * scale.step());
            svg.mark(line, mark == 0);
            svg.text(LEFT - 8.0, line.top() + 4, "end", scale.label(mark), "");
        }
    }

    private void drawPlaces() {
        var every = (places.size() + PLACES_WRITTEN_MAX - 1) / PLACES_WRITTEN_MAX;
        for (var place = 0; place < places.size(); place += every) {
            var row = places.size() > 4 && every == 1 ? place % 2 : 0;
            svg.text(x(place) + width() / 2, BOTTOM + 18.0 + 16 * row, "middle", places.get(place), "");
        }
    }

    private Svg.Box across(double value) {
        return new Svg.Box(LEFT, y(value), RIGHT, y(value));
    }

    private double width() {
        return (double) (RIGHT - LEFT) / places.size();
    }

    private double x(int place) {
        return LEFT + place * width();
    }

    private double y(double value) {
        return BOTTOM - value / scale.top() * (BOTTOM - TOP);
    }
}
