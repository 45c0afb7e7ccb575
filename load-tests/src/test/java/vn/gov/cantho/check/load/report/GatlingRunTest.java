package vn.gov.cantho.check.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.load.chart.Chart;

final class GatlingRunTest {

    private static final String SAID = """
            Reports generated, please open the following file: file:///somewhere/index.html
            Global: 99th percentile of response time is less than or equal to 250.0 : true (actual : 19.0)
            hot, page: count of all events is greater than 4000.0 : true (actual : 7000.0)
            hot, page: 50th percentile of response time is less than or equal to 20.0 : true (actual : 1.0)
            hot, page: 99th percentile of response time is less than or equal to 250.0 : false (actual : 313.0)
            """;

    private static final String SAID_OF_RECALLS = """
            12:00:00.000 INFO  RecallSimulation - Recalls 2, scans 1,000, of them sent while recalled 300.
            Milliseconds from the recall to the last VALID of a scan sent later: median 17, most 40; the limit is 1000.
            In turn: 17 40
            Global: count of failed events is 0.0 : true (actual : 0.0)
            """;

    @Test
    void section_budgetMissed_saysWhichAndByWhat() {
        var section = GatlingRun.section("campaign", "A campaign", "load-tests/run campaign", SAID);

        assertThat(section.missed())
                .containsExactly(
                        "hot, page: 99th percentile of response time is 313.0, not less than or equal to 250.0");
        assertThat(section.text()).contains("| hot, page: count of all events | 7000.0 | greater than 4000.0 |");
        assertThat(section.charts()).containsOnlyKeys("campaign-times");
    }

    @Test
    void section_recalls_areDrawnOneByOne() {
        var section = GatlingRun.section("recall", "Recalls", "load-tests/run recall", SAID_OF_RECALLS);

        assertThat(section.isKept()).isTrue();
        assertThat(section.text()).contains("\nRecalls 2, scans 1,000", "median 17, most 40");
        assertThat(section.charts().get("recall-last-valid"))
                .extracting(Chart::series)
                .asString()
                .contains("17.0, 40.0");
    }

    @Test
    void section_simulationBroken_isMissed() {
        assertThat(GatlingRun.section("recall", "Recalls", "", "java.lang.IllegalStateException")
                        .isKept())
                .isFalse();
    }
}
