package vn.gov.cantho.check.load.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a chart is drawn on: white, of a fixed size, with letters that every viewer has. */
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

    /** Told apart by people who do not tell red from green, and on paper. */
    private static final List<String> COLOURS =
            List.of("#0072b2", "#e69f00", "#999999", "#d55e00", "#56b4e9", "#333333");

    private final StringBuilder svg = new StringBuilder();
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
        this.scale = scale;
        this.places = places;
        svg.append("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="13" role="img">
                <title>%s</title>
                <rect width="%d" height="%d" fill="#ffffff"/>
                """.formatted(WIDTH, HEIGHT, escaped(title), WIDTH, HEIGHT));
        text(LEFT, 24, "start", title, " font-size=\"16\" font-weight=\"bold\"");
        text(LEFT, 46, "start", unit, " fill=\"#555555\"");
        drawScale();
        drawPlaces();
    }

    void bar(Bar bar, int colour) {
        var width = width() * (1 - GAP) / bar.of();
        var x = x(bar.place()) + width() * GAP / 2 + bar.number() * width;
        append(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>\n",
                x,
                y(bar.to()),
                width,
                y(bar.from()) - y(bar.to()),
                colour(colour)));
    }

    void line(List<Double> values, int colour) {
        var points = IntStream.range(0, values.size())
                .mapToObj(
                        place -> String.format(Locale.ROOT, "%.1f,%.1f", x(place) + width() / 2, y(values.get(place))))
                .collect(Collectors.joining(" "));
        append(String.format(
                Locale.ROOT,
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>\n",
                points,
                colour(colour)));
    }

    /** Draws what is promised. */
    void limit(String name, double value) {
        append(String.format(
                Locale.ROOT,
                "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#cc0000\" stroke-dasharray=\"6 4\"/>\n",
                LEFT,
                RIGHT,
                y(value),
                y(value)));
        text(RIGHT, y(value) - 5, "end", name, " fill=\"#cc0000\"");
    }

    /** Ends the chart with its legend. */
    String end(List<String> names) {
        var x = LEFT;
        for (var number = 0; number < names.size(); number++) {
            append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%d\" y=\"%d\" width=\"12\" height=\"12\" fill=\"%s\"/>\n",
                    x,
                    LEGEND - 11,
                    colour(number)));
            text(x + 17, LEGEND, "start", names.get(number), "");
            // About as wide as letters are; a little too much does no harm.
            x += 35 + 7 * names.get(number).length();
        }
        return svg.append("</svg>\n").toString();
    }

    private void drawScale() {
        for (var mark = 0; mark <= scale.marks(); mark++) {
            var y = y(mark * scale.step());
            append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>\n",
                    LEFT,
                    RIGHT,
                    y,
                    y,
                    mark == 0 ? "#333333" : "#dddddd"));
            text(LEFT - 8, y + 4, "end", scale.label(mark), "");
        }
    }

    private void drawPlaces() {
        var every = (places.size() + PLACES_WRITTEN_MAX - 1) / PLACES_WRITTEN_MAX;
        for (var place = 0; place < places.size(); place += every) {
            var row = places.size() > 4 && every == 1 ? place % 2 : 0;
            text(x(place) + width() / 2, BOTTOM + 18 + 16 * row, "middle", places.get(place), "");
        }
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

    private void text(double x, double y, String anchor, String text, String attributes) {
        append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\"%s>%s</text>\n",
                x,
                y,
                anchor,
                attributes,
                escaped(text)));
    }

    private void append(String element) {
        svg.append(element);
    }

    private static String colour(int number) {
        return COLOURS.get(number % COLOURS.size());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
