package vn.gov.cantho.check.load.chart;

import java.util.Formatter;
import java.util.List;
import java.util.Locale;

/** A drawing: white ground, letters that every viewer has, numbers written the same on every machine. */
final class Svg {

    /** Told apart by people who do not tell red from green, and on paper. */
    private static final List<String> COLOURS =
            List.of("#0072b2", "#e69f00", "#999999", "#d55e00", "#56b4e9", "#333333");

    private static final String PROMISED = "#cc0000";
    private static final int LEFT = 80;
    private static final int TITLE = 24;
    private static final int UNIT = 46;

    private final Formatter elements = new Formatter(Locale.ROOT);

    /** Where something begins and where it ends, in pixels from the top left. */
    record Box(double left, double top, double right, double bottom) {}

    /** Begins a drawing with what it shows and in which unit. */
    Svg(int width, int height, String title, String unit) {
        elements.format("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="13" role="img">
                <title>%s</title>
                <rect width="%d" height="%d" fill="#ffffff"/>
                """, width, height, escaped(title), width, height);
        text(LEFT, TITLE, "start", title, " font-size=\"16\" font-weight=\"bold\"");
        text(LEFT, UNIT, "start", unit, " fill=\"#555555\"");
    }

    /** Fills a box with the colour of a series. */
    void bar(Box box, int series) {
        elements.format(
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>\n",
                box.left(), box.top(), box.right() - box.left(), box.bottom() - box.top(), colour(series));
    }

    /** Draws a line through points, each as {@code x,y}. */
    void path(String points, int series) {
        elements.format(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>\n", points, colour(series));
    }

    /** Draws a mark of the scale; that at zero is darker. */
    void mark(Box from, boolean isZero) {
        line(from, isZero ? "stroke=\"#333333\"" : "stroke=\"#dddddd\"");
    }

    /** Draws what is promised. */
    void promise(Box from, String name) {
        line(from, "stroke=\"" + PROMISED + "\" stroke-dasharray=\"6 4\"");
        text(from.right(), from.top() - 5, "end", name, " fill=\"" + PROMISED + "\"");
    }

    /** Writes what each colour stands for, in one line. */
    void legend(double top, List<String> names) {
        var x = LEFT;
        for (var number = 0; number < names.size(); number++) {
            bar(new Box(x, top - 11, x + 12.0, top + 1), number);
            text(x + 17.0, top, "start", names.get(number), "");
            // About as wide as letters are; a little too much does no harm.
            x += 35 + 7 * names.get(number).length();
        }
    }

    void text(double x, double y, String anchor, String text, String attributes) {
        elements.format(
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\"%s>%s</text>\n",
                x, y, anchor, attributes, escaped(text));
    }

    String end() {
        return elements.format("</svg>\n").toString();
    }

    private void line(Box from, String attributes) {
        elements.format(
                "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\" %s/>\n",
                from.left(), from.right(), from.top(), from.bottom(), attributes);
    }

    private static String colour(int number) {
        return COLOURS.get(number % COLOURS.size());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
