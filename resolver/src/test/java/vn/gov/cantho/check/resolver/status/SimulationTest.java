package vn.gov.cantho.check.resolver.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;

/**
 * Drives the status of three nodes through seeds of trouble. {@code -Dsimulation.seeds=200000} runs more of them,
 * {@code -Dsimulation.from} begins elsewhere; a seed that fails is named, and fails again.
 */
final class SimulationTest {

    private static final long FROM = Long.getLong("simulation.from", 0);
    private static final long SEEDS = Long.getLong("simulation.seeds", 5_000);

    /** Of the other worlds a part as many: what is special about them comes up in every seed. */
    private static final long PART = 20;

    private final ResolverMetrics metrics = new ResolverMetrics();
    private final QuietLog log = new QuietLog();

    @BeforeEach
    void beQuiet() {
        log.begin();
    }

    @AfterEach
    void close() {
        log.end();
        metrics.close();
    }

    @Test
    void everySeed_nothingRecalledIsSaidToBeValidForLongerThanTheLease() {
        run(World.ORDINARY, SEEDS);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ORDINARY", "POLLS_NOT_COMMITTED"})
    void everyWorld_thatIsHarmlessByDesign_isHarmless(World world) {
        run(world, SEEDS / PART);
    }

    @Test
    void pollsThatWereNotCommitted_R12_areFoundOut() {
        assertThat(Simulation.firstWrong(World.POLLS_NOT_COMMITTED.name(), 0, 200, metrics))
                .isNotNegative();
    }

    @Test
    void sameSeed_tellsTheSameStory() {
        var one = new Simulation(FROM, World.ORDINARY, metrics);
        var other = new Simulation(FROM, World.ORDINARY, metrics);
        assertThat(one.run()).isEqualTo(other.run());
        assertThat(one.answers()).isEqualTo(other.answers());
        assertThat(one.valid()).isEqualTo(other.valid());
    }

    private void run(World world, long seeds) {
        var answers = 0L;
        var valid = 0L;
        for (var seed = FROM; seed < FROM + seeds; seed++) {
            var simulation = new Simulation(seed, world, metrics);
            assertThat(simulation.run())
                    .as("-Dsimulation.from=%d -Dsimulation.seeds=%d", seed, world == World.ORDINARY ? 1 : PART)
                    .isEmpty();
            answers += simulation.answers();
            valid += simulation.valid();
        }
        assertThat(answers).as("answers").isGreaterThan(1_000 * seeds);
        assertThat(valid).as("of them VALID").isGreaterThan(answers / 10);
    }
}
