package vn.gov.cantho.check.load.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class FuzzedPathsTest {

    private static final List<String> STAMPS = List.of("/Q/309B43ARVS7PH4999N77", "/Q/00000000000000000000");
    private static final int MANY = 50_000;

    @Test
    void targets_areWhatARequestLineMayHold() {
        assertThat(many(FuzzedPaths::stamp, 1)).allMatch(target -> target.matches("/[qQ]/[!-~]*"));
        assertThat(many(FuzzedPaths::any, 1)).allMatch(target -> target.matches("/[!-~]*"));
    }

    @Test
    void targets_reachJustAboveTheBound() {
        assertThat(many(FuzzedPaths::stamp, 2))
                .allMatch(target -> target.length() <= FuzzedPaths.LENGTH_MAX)
                .anyMatch(target -> target.length() == FuzzedPaths.LENGTH_MAX);
    }

    @Test
    void targets_ofOneSeed_areTheSame() {
        assertThat(many(FuzzedPaths::any, 3))
                .isEqualTo(many(FuzzedPaths::any, 3))
                .isNotEqualTo(many(FuzzedPaths::any, 4));
    }

    @Test
    void targets_areVaried() {
        assertThat(many(FuzzedPaths::stamp, 5).stream().distinct().count()).isGreaterThan(MANY / 2);
        assertThat(many(FuzzedPaths::stamp, 5))
                .anyMatch(target -> target.contains("%00"))
                .anyMatch(target -> target.contains("%F0"));
    }

    private static List<String> many(Function<FuzzedPaths, String> next, long seed) {
        var paths = new FuzzedPaths(STAMPS, seed);
        return Stream.generate(() -> next.apply(paths)).limit(MANY).toList();
    }
}
