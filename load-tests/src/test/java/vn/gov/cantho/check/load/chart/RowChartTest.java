package vn.gov.cantho.check.load.chart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

final class RowChartTest {

    private static final RowChart CHART = new RowChart(
            "Time to <recall>",
            "milliseconds",
            List.of("half", "longest"),
            List.of(
                    new RowChart.Row("calm", List.of(50.0, 100.0)),
                    new RowChart.Row("node-killed", List.of(200.0, 1_000.0))));

    @Test
    void svg_saysAllThatItWasGiven() throws Exception {
        assertThat(elements("text").stream().map(Element::getTextContent))
                .contains("Time to <recall>", "milliseconds", "half", "longest", "calm", "node-killed", "0", "1,000");
    }

    @Test
    void svg_barsAreAsLongAsTheirValuesAndTheShorterLiesOnTop() throws Exception {
        var bars = elements("rect");

        // Behind the ground: longest before half, row by row.
        assertThat(widths(bars.subList(1, 5))).containsExactly(50.0, 25.0, 500.0, 100.0);
        assertThat(bars.get(1).getAttribute("fill")).isNotEqualTo(bars.get(2).getAttribute("fill"));
        assertThat(bars.get(1).getAttribute("y")).isEqualTo(bars.get(2).getAttribute("y"));
    }

    @Test
    void chart_valuesThatDoNotFitItsSeries_isRefused() {
        var row = new RowChart.Row("calm", List.of(1.0));
        var series = List.of("half", "longest");

        assertThatIllegalArgumentException().isThrownBy(() -> new RowChart("t", "u", series, List.of(row)));
        assertThatIllegalArgumentException().isThrownBy(() -> new RowChart("t", "u", series, List.of()));
    }

    private static List<Double> widths(List<Element> bars) {
        return bars.stream()
                .map(bar -> Double.valueOf(bar.getAttribute("width")))
                .toList();
    }

    private static List<Element> elements(String name) throws Exception {
        var found = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(CHART.svg().getBytes(UTF_8)))
                .getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }
}
