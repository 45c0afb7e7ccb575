package vn.gov.cantho.check.contract.code;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class StampCodeVectorsTest {

    private static final int LINES_MIN = 1_000;

    private final StampCodes codes = new StampCodes(TestKeys.ring());

    @Test
    void read_everyVector_givesWhatTheFileSays() throws IOException {
        var vectors = committed();
        assertThat(vectors).hasSizeGreaterThanOrEqualTo(LINES_MIN).allSatisfy(vector -> {
            var reading = codes.read(vector.text());
            assertThat(outcome(reading)).isEqualTo(vector.outcome());
            assertThat(content(reading)).isEqualTo(vector.content());
        });
    }

    @Test
    void write_everyCodeOfTheFile_givesTheCommittedText() throws IOException {
        var written = committed().stream()
                .filter(vector -> vector.remark().equals("as written"))
                .toList();
        assertThat(written).hasSizeGreaterThan(50).allSatisfy(vector -> {
            var content = List.of(vector.content().split(",", -1)).stream()
                    .map(Integer::valueOf)
                    .toList();
            var code = new StampCode(content.get(0), content.get(1));
            assertThat(codes.write(code, content.get(2))).isEqualTo(vector.text());
        });
    }

    @Test
    void file_everyOutcome_occurs() throws IOException {
        Set<String> outcomes = new HashSet<>(Set.of(StampCodeVector.GENUINE, StampCodeVector.FORGED));
        for (var flaw : StampReading.Flaw.values()) {
            outcomes.add(flaw.name());
        }
        assertThat(committed().stream().map(StampCodeVector::outcome).collect(Collectors.toSet()))
                .isEqualTo(outcomes);
    }

    @Test
    void file_madeAnew_isTheCommittedOne() throws IOException {
        assertThat(Files.readAllLines(StampCodeVectors.FILE, UTF_8)).isEqualTo(StampCodeVectors.lines());
    }

    private static List<StampCodeVector> committed() throws IOException {
        try (var lines = Files.lines(StampCodeVectors.FILE, UTF_8)) {
            return lines.filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(StampCodeVector::parse)
                    .toList();
        }
    }

    private static String outcome(StampReading reading) {
        return switch (reading) {
            case StampReading.Genuine _ -> StampCodeVector.GENUINE;
            case StampReading.Forged() -> StampCodeVector.FORGED;
            case StampReading.Malformed(var flaw) -> flaw.name();
        };
    }

    private static String content(StampReading reading) {
        return reading instanceof StampReading.Genuine(var code, var keyId)
                ? code.codeLot() + "," + code.serial() + "," + keyId
                : ",,";
    }
}
