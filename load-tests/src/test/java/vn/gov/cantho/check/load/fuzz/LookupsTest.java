package vn.gov.cantho.check.load.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LookupsTest {

    @Test
    void sum_isOfAllOutcomesOfTheFirstStageAndOfNothingElse() {
        assertThat(Lookups.sum("""
                # TYPE stage_seconds histogram
                stage_seconds_count{outcome="hit",stage="local"} 12
                stage_seconds_count{outcome="shed",stage="local"} 3.0
                stage_seconds_count{outcome="hit",stage="store"} 7
                stage_seconds_sum{outcome="hit",stage="local"} 0.5
                """)).isEqualTo(15);
    }
}
