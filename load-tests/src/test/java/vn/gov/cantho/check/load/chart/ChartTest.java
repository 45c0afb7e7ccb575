package vn.gov.cantho.check.load.chart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

final class ChartTest {

    private static final List<String> PLACES = List.of("1×", "2×");
    private static final Series FIRST = new Series("right", List.of(30.0, 10.0));
    private static final Series SECOND = new Series("told to come back", List.of(0.0, 50.0));
    private static final double PIXEL = 0.2;

    @ParameterizedTest
    @EnumSource(Chart.Form.class)
    void svg_anyForm_isWellFormedAndSaysAllThatItWasGiven(Chart.Form form) throws Exception {
        var svg = parsed(new Chart(
                form,
                "Load & <answers>",
                "a second",
                PLACES,
                List.of(FIRST, SECOND),
                Optional.of(new Chart.Limit("promised", 45))));

        assertThat(texts(svg))
                .contains("Load & <answers>", "a second", "1×", "2×", "right", "told to come back", "promised");
    }

    @Test
    void svg_bars_areAsHighAsTheirValuesAndStandSideBySide() throws Exception {
        var bars = bars(Chart.Form.BARS);

        assertThat(height(bars.get(0))).isCloseTo(3 * height(bars.get(1)), within());
        assertThat(height(bars.get(3))).isCloseTo(5 * height(bars.get(1)), within());
        assertThat(number(bars.get(3), "x")).isGreaterThan(number(bars.get(1), "x") + number(bars.get(1), "width") - 1);
        assertThat(bottom(bars.get(3))).isCloseTo(bottom(bars.get(1)), within());
    }

    @Test
    void svg_stacks_standOnTopOfEachOther() throws Exception {
        var bars = bars(Chart.Form.STACKS);

        // Place by place: 30 and 0, then 10 and 50.
        assertThat(number(bars.get(3), "x")).isEqualTo(number(bars.get(2), "x"));
        assertThat(bottom(bars.get(3))).isCloseTo(number(bars.get(2), "y"), within());
        assertThat(height(bars.get(3))).isCloseTo(5 * height(bars.get(2)), within());
    }

    @Test
    void svg_lines_haveAPointForEachValueThatIsKnown() throws Exception {
        var brief = new Series("short", List.of(1.0));
        var svg = parsed(new Chart(Chart.Form.LINES, "t", "u", PLACES, List.of(FIRST, brief), Optional.empty()));
        var lines = svg.getElementsByTagName("polyline");

        assertThat(((Element) lines.item(0)).getAttribute("points").split(" ", -1))
                .hasSize(2);
        assertThat(((Element) lines.item(1)).getAttribute("points").split(" ", -1))
                .hasSize(1);
    }

    @Test
    void svg_manyPlaces_writesSomeOfThem() throws Exception {
        var seconds = IntStream.range(0, 120).mapToObj(Integer::toString).toList();
        var svg = parsed(new Chart(Chart.Form.LINES, "t", "u", seconds, List.of(FIRST), Optional.empty()));

        assertThat(texts(svg)).contains("0", "10", "110").doesNotContain("1", "11");
    }

    @Test
    void svg_nothingButZeros_isDrawn() throws Exception {
        var zeros = new Series("none", List.of(0.0, 0.0));
        var svg = parsed(new Chart(Chart.Form.BARS, "t", "u", PLACES, List.of(zeros), Optional.empty()));

        assertThat(svg.getDocumentElement().getTextContent()).doesNotContain("NaN");
        assertThat(texts(svg)).contains("0", "1");
    }

    @Test
    void svg_whateverTheMachineWritesNumbersLike_isTheSame() {
        var chart = new Chart(Chart.Form.LINES, "t", "u", PLACES, List.of(FIRST, SECOND), Optional.empty());
        var usual = Locale.getDefault();
        var svg = chart.svg();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(chart.svg()).isEqualTo(svg);
        } finally {
            Locale.setDefault(usual);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 0.2, 5", "7, 2, 4", "60, 10, 6", "61, 20, 4", "299, 50, 6", "301, 100, 4", "0.03, 0.005, 6"})
    void scale_reachesTheValueWithFewMarks(double most, double step, int marks) {
        assertThat(Scale.upTo(most).step()).isCloseTo(step, Offset.offset(1e-9));
        assertThat(Scale.upTo(most).marks()).isEqualTo(marks);
    }

    @Test
    void chart_moreValuesThanPlaces_isRefused() {
        var lengthy = new Series("long", List.of(1.0, 2.0, 3.0));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Chart(Chart.Form.BARS, "t", "u", PLACES, List.of(lengthy), Optional.empty()));
    }

    @Test
    void series_valueThatIsNone_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Series("none", List.of(Double.NaN)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Series("less", List.of(-1.0)));
    }

    @Test
    void write_folderIsNotThere_makesIt(@TempDir Path below) throws Exception {
        var file = below.resolve("charts/one.svg");
        new Chart(Chart.Form.BARS, "t", "u", PLACES, List.of(FIRST), Optional.empty()).write(file);

        assertThat(Files.readString(file)).startsWith("<svg ").endsWith("</svg>\n");
    }

    /** The bars, without the ground and the legend. */
    private static List<Element> bars(Chart.Form form) throws Exception {
        var rects = parsed(new Chart(form, "t", "u", PLACES, List.of(FIRST, SECOND), Optional.empty()))
                .getElementsByTagName("rect");
        return IntStream.range(1, rects.getLength() - 2)
                .mapToObj(rects::item)
                .map(Element.class::cast)
                .toList();
    }

    private static Document parsed(Chart chart) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(chart.svg().getBytes(UTF_8)));
    }

    private static List<String> texts(Document svg) {
        var texts = new ArrayList<String>();
        var elements = svg.getElementsByTagName("text");
        IntStream.range(0, elements.getLength())
                .forEach(number -> texts.add(elements.item(number).getTextContent()));
        return texts;
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static double height(Element bar) {
        return number(bar, "height");
    }

    private static double bottom(Element bar) {
        return number(bar, "y") + height(bar);
    }

    private static Offset<Double> within() {
        return Offset.offset(PIXEL);
    }
}
