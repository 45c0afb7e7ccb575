package vn.gov.cantho.check.contract.code;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StampPinsTest {

    private final StampPins pins = new StampPins(TestKeys.ring());

    @Test
    void of_everyVector_givesThePinOfTheFile() throws IOException {
        assertThat(committed()).hasSizeGreaterThan(200).allSatisfy(columns -> {
            var code = new StampCode(Integer.parseInt(columns.get(1)), Integer.parseInt(columns.get(2)));
            assertThat(pins.of(code, Integer.parseInt(columns.get(0))).digits()).isEqualTo(columns.get(3));
        });
    }

    @Test
    void file_someVectors_neededASecondWord() throws IOException {
        assertThat(committed()).anySatisfy(columns -> assertThat(columns.get(4)).isEqualTo("2"));
    }

    @Test
    void file_madeAnew_isTheCommittedOne() throws IOException {
        assertThat(Files.readAllLines(StampPinVectors.FILE, UTF_8)).isEqualTo(StampPinVectors.lines());
    }

    @Test
    void of_keyOutsideTheRing_isRefused() {
        assertThatThrownBy(() -> pins.of(new StampCode(1, 1), 9)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void of_manyStamps_spreadsEvenlyOverAllNumbers() {
        var counts = new int[100];
        var samples = 200_000;
        for (var serial = 0; serial < samples; serial++) {
            counts[
                    Integer.parseInt(pins.of(new StampCode(3, serial), TestKeys.FIRST)
                                    .digits())
                            / 10_000]++;
        }
        var expected = samples / (double) counts.length;
        var chiSquare = Arrays.stream(counts)
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
        // 99 degrees of freedom: beyond 170 once in a hundred thousand seeds, and the keys of this test never change.
        assertThat(chiSquare).isLessThan(170);
    }

    @Test
    void of_neighboursOtherKeysAndOtherLots_haveNothingInCommon() {
        var seen = new HashSet<String>();
        for (var serial = 0; serial < 20; serial++) {
            seen.add(pins.of(new StampCode(7, serial), TestKeys.FIRST).digits());
            seen.add(pins.of(new StampCode(7, serial), TestKeys.SECOND).digits());
            seen.add(pins.of(new StampCode(8, serial), TestKeys.FIRST).digits());
        }
        assertThat(seen).hasSize(60);
    }

    private static List<List<String>> committed() throws IOException {
        try (var lines = Files.lines(StampPinVectors.FILE, UTF_8)) {
            return lines.filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> List.of(line.split(",", -1)))
                    .toList();
        }
    }
}
