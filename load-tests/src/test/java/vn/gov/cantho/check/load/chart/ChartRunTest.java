package vn.gov.cantho.check.load.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ChartRunTest {

    @Test
    void chart_bars_areGatheredBySeriesAndPlace() {
        var chart = ChartRun.chart(
                "What a scan costs",
                "µs",
                List.of(
                        "resolver",
                        "hot",
                        "22",
                        "nginx",
                        "hot",
                        "20",
                        "resolver",
                        "once",
                        "25.5",
                        "nginx",
                        "once",
                        "23"));

        assertThat(chart.places()).containsExactly("hot", "once");
        assertThat(chart.series())
                .containsExactly(new Series("resolver", List.of(22.0, 25.5)), new Series("nginx", List.of(20.0, 23.0)));
    }

    @Test
    void chart_barWithoutValue_isRefused() {
        assertThatThrownBy(() -> ChartRun.chart("t", "u", List.of("resolver", "hot")))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }
}
