package vn.gov.cantho.check.load.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CodeMixTest {

    private static final int SCANS = 50_000;
    private static final int CODE_LENGTH = "/Q/".length() + 20;

    private static final List<String> PATHS =
            IntStream.range(0, 5_000).mapToObj("/Q/%020d"::formatted).toList();

    private final CodeMix mix = new CodeMix(PATHS, 7);

    @Test
    void next_sameSeed_givesTheSameScans() {
        var again = new CodeMix(PATHS, 7);

        assertThat(scans(again, 1_000)).isEqualTo(scans(mix, 1_000));
    }

    @Test
    void next_otherSeed_givesOtherScans() {
        var other = new CodeMix(PATHS, 8);

        assertThat(scans(other, 1_000)).isNotEqualTo(scans(mix, 1_000));
    }

    @Test
    void next_genuine_isOneOfTheCodes() {
        assertThat(of(Scan.Kind.GENUINE)).isNotEmpty().allMatch(new HashSet<>(PATHS)::contains);
    }

    @Test
    void next_forged_differsFromTheCodeInOneCharacterOfTheAlphabet() {
        var forged = of(Scan.Kind.FORGED);

        assertThat(forged)
                .isNotEmpty()
                .allSatisfy(path -> assertThat(path).hasSize(CODE_LENGTH).matches("/Q/[0-9A-HJKMNP-TV-Z]{20}"));
        // These codes differ from one another in their digits, so that a forged one may by chance be one of them.
        assertThat(forged).filteredOn(path -> !path.matches("/Q/[0-9]+")).hasSizeGreaterThan(forged.size() / 2);
    }

    @Test
    void next_malformed_isTooShort() {
        assertThat(of(Scan.Kind.MALFORMED)).isNotEmpty().allMatch(path -> path.length() < CODE_LENGTH);
    }

    @Test
    void next_manyTimes_keepsTheShares() {
        var scans = scans(mix, SCANS);

        assertThat(share(scans, scan -> scan.kind() == Scan.Kind.FORGED)).isBetween(0.015, 0.025);
        assertThat(share(scans, scan -> scan.kind() == Scan.Kind.MALFORMED)).isBetween(0.015, 0.025);
        assertThat(share(scans, scan -> scan.client() == Scan.Client.PROGRAM)).isBetween(0.18, 0.22);
    }

    @Test
    void next_manyTimes_hasFewHotCodesAndManyColdOnes() {
        var counts = scans(mix, SCANS).stream()
                .filter(scan -> scan.kind() == Scan.Kind.GENUINE)
                .collect(Collectors.groupingBy(Scan::path, Collectors.counting()));
        var hottest = counts.values().stream().mapToLong(Long::longValue).max().orElseThrow();

        assertThat(hottest).isGreaterThan(SCANS / 50);
        assertThat(counts).hasSizeGreaterThan(PATHS.size() / 2);
    }

    @Test
    void guess_manyTimes_isNeverACodeAndHalfOfTheTimeTooShort() {
        var guesses = Stream.generate(mix::guess).limit(SCANS).toList();

        assertThat(guesses).noneMatch(guess -> guess.kind() == Scan.Kind.GENUINE);
        assertThat(share(guesses, guess -> guess.path().length() < CODE_LENGTH)).isBetween(0.48, 0.52);
        assertThat(guesses.stream().map(Scan::path).distinct()).hasSizeGreaterThan(SCANS / 2);
    }

    @Test
    void coldest_amongManyScans_isAskedForLessThanTheHottest() {
        var counts = scans(mix, SCANS).stream().collect(Collectors.groupingBy(Scan::path, Collectors.counting()));

        assertThat(PATHS).contains(mix.coldest());
        assertThat(counts.getOrDefault(mix.coldest(), 0L)).isLessThan(SCANS / 1_000);
    }

    @Test
    void next_oneCode_isAlwaysThatCode() {
        var single = new CodeMix(PATHS.subList(0, 1), 1);

        assertThat(scans(single, 1_000).stream()
                        .filter(scan -> scan.kind() == Scan.Kind.GENUINE)
                        .map(Scan::path)
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.of(PATHS.getFirst()));
    }

    @Test
    void mix_noCodes_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CodeMix(List.of(), 1));
    }

    private List<String> of(Scan.Kind kind) {
        return scans(mix, SCANS).stream()
                .filter(scan -> scan.kind() == kind)
                .map(Scan::path)
                .toList();
    }

    private static List<Scan> scans(CodeMix mix, int count) {
        return Stream.generate(mix::next).limit(count).toList();
    }

    private static double share(List<Scan> scans, Function<Scan, Boolean> which) {
        return (double) scans.stream().filter(which::apply).count() / scans.size();
    }
}
