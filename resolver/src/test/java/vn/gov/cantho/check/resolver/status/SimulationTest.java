package vn.gov.cantho.check.resolver.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.status.Simulation.Mutation;

/**
 * Drives the production classes through seeds of trouble. {@code -Dsimulation.seeds=200000} runs more; a seed that
 * fails is named and fails again.
 */
final class SimulationTest {

    private static final long SEEDS = Long.getLong("simulation.seeds", 1_000);
    private static final long MUTANT_SEEDS = 3_000;

    private final ResolverMetrics metrics = new ResolverMetrics();

    @Test
    void everySeed_nothingRecalledIsSaidToBeValidForMoreThanASecond() {
        for (var seed = 0L; seed < SEEDS; seed++) {
            var simulation = new Simulation(seed, Mutation.NONE, metrics);
            assertThat(simulation.run()).as("seed %d", seed).isEmpty();
            assertThat(simulation.answers()).isGreaterThan(20_000);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void everyProtection_takenAway_isMissed(Mutation mutation) {
        assertThat(LongStream.range(0, MUTANT_SEEDS)
                        .anyMatch(seed ->
                                new Simulation(seed, mutation, metrics).run().isPresent()))
                .isTrue();
    }
}
