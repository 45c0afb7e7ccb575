package vn.gov.cantho.check.load.alike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class KolmogorovSmirnovTest {

    @Test
    void sameValues_areAlike() {
        var values = LongStream.range(0, 1_000).toArray();
        assertThat(KolmogorovSmirnov.of(values, values.clone())).isEqualTo(new KolmogorovSmirnov(0, 1));
    }

    @Test
    void valuesApart_areNotAlike() {
        var low = LongStream.range(0, 1_000).toArray();
        var high = LongStream.range(2_000, 3_000).toArray();
        var compared = KolmogorovSmirnov.of(low, high);
        assertThat(compared.distance()).isEqualTo(1);
        assertThat(compared.probability()).isLessThan(1e-12);
    }

    /** Two shares that differ by a tenth at most: lambda is 0.1·√5,000 / √100 = 0.7071, of which tables say 0.6994. */
    @Test
    void probability_isThatOfTheTables() {
        var first = LongStream.range(0, 100).toArray();
        var second = LongStream.range(10, 110).toArray();
        var compared = KolmogorovSmirnov.of(first, second);
        assertThat(compared.distance()).isCloseTo(0.1, within(1e-9));
        assertThat(compared.probability()).isCloseTo(0.6994, within(1e-4));
    }

    @Test
    void oneDistribution_isRarelyTakenForTwo() {
        var random = new Random(20261126);
        var rejected = LongStream.range(0, 200)
                .filter(_ ->
                        KolmogorovSmirnov.of(drawn(random, 0), drawn(random, 0)).probability() < 0.01)
                .count();
        assertThat(rejected).isLessThan(8);
    }

    @Test
    void smallShift_isFound() {
        var random = new Random(7);
        assertThat(KolmogorovSmirnov.of(drawn(random, 0), drawn(random, 200)).probability())
                .isLessThan(0.01);
    }

    private static long[] drawn(Random random, long shift) {
        return LongStream.range(0, 1_000)
                .map(_ -> shift + Math.round(1_000 + 800 * random.nextGaussian()))
                .toArray();
    }
}
