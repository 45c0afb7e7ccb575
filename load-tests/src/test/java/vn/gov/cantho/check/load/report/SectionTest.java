package vn.gov.cantho.check.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.gov.cantho.check.load.chart.Chart;
import vn.gov.cantho.check.load.chart.Series;

final class SectionTest {

    private static final Chart CHART = new Chart(
            Chart.Form.BARS,
            "How long",
            "ms",
            List.of("a"),
            List.of(new Series("p99", List.of(1.0))),
            Optional.empty());

    @TempDir
    Path folder;

    @Test
    void write_putsChartsBesideTheText() throws IOException {
        section(List.of()).write(folder);

        assertThat(Files.readString(folder.resolve("cold.md"))).isEqualTo("""
                ## After a restart

                `load-tests/cold`

                Seen: 1.

                ![How long](cold-time.svg)

                All budgets kept.
                """);
        assertThat(folder.resolve("cold-time.svg")).content().startsWith("<svg");
    }

    @Test
    void write_budgetsMissed_saysWhich() throws IOException {
        section(List.of("too slow", "too few")).write(folder);

        assertThat(Files.readString(folder.resolve("cold.md"))).endsWith("\nMissed: too slow; too few.\n");
    }

    @Test
    void report_ofSections_saysOfEachWhetherItsBudgetsAreKept() throws IOException {
        section(List.of("too slow")).write(folder);

        var report = ReportRun.report(folder, List.of("cold", "absent"), "the head");

        assertThat(report)
                .startsWith("# What the load tests measured\n\nthe head\n")
                .contains("| After a restart | missed |", "| absent | not measured |", "Seen: 1.");
    }

    private static Section section(List<String> missed) {
        return new Section(
                "cold", "After a restart", "load-tests/cold", "Seen: 1.\n", Map.of("cold-time", CHART), missed);
    }
}
