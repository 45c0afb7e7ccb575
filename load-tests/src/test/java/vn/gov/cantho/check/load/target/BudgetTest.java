package vn.gov.cantho.check.load.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class BudgetTest {

    private static final Duration SHORT = Duration.ofMillis(10);
    private static final Duration LONG = Duration.ofMillis(100);

    @Test
    void assertions_holdTheThreeFigures() {
        var asserted = new Budget(SHORT, LONG, 0.002)
                .assertions().stream()
                        .map(assertion -> assertion.asScala().toString())
                        .toList();

        assertThat(asserted).hasSize(3);
        assertThat(asserted.get(0)).contains("50.0").contains("10.0");
        assertThat(asserted.get(1)).contains("99.0").contains("100.0");
        assertThat(asserted.get(2)).contains("0.2");
    }

    @Test
    void assertionsFor_oneRequest_holdThatItWasSentAndTheThreeFiguresOfIt() {
        var asserted = new Budget(SHORT, LONG, 0.002)
                .assertionsFor("page").stream()
                        .map(assertion -> assertion.asScala().toString())
                        .toList();

        assertThat(asserted).hasSize(4).allMatch(text -> text.contains("page"));
        assertThat(asserted.getFirst()).contains("Gt(0.0)");
        assertThat(asserted.getLast()).contains("0.2");
    }

    @Test
    void budget_mostLessThanHalf_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Budget(LONG, SHORT, 0));
    }

    @Test
    void budget_noTime_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Budget(Duration.ZERO, SHORT, 0));
    }

    @Test
    void budget_shareThatIsNone_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Budget(SHORT, LONG, 1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Budget(SHORT, LONG, -0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Budget(SHORT, LONG, Double.NaN));
    }

    @Test
    void everyday_isTheFigureOfTheAlert() throws IOException {
        var alerts = Files.readString(Path.of("..", "infra", "observability", "alerts.yml"));
        var seconds = Double.toString(Budget.EVERYDAY.p99().toMillis() / 1e3);

        assertThat(alerts).contains("stage_seconds_bucket{stage=\"answer\",le=\"" + seconds + "\"}");
    }
}
