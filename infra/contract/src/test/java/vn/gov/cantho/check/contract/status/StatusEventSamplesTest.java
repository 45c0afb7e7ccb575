package vn.gov.cantho.check.contract.status;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StatusEventSamplesTest {

    private static final Path FILE = Path.of("src/main/resources/vectors/status-events.txt");

    @Test
    void read_everyKnownSample_isWrittenAsTheFileSays() throws IOException {
        assertThat(samples("KNOWN")).hasSizeGreaterThan(15).allSatisfy(sample -> {
            var expected = sample.expectation().equals("=") ? sample.wireText() : sample.expectation();
            assertThat(StatusEventFormat.read(sample.wireText()))
                    .isInstanceOfSatisfying(
                            StatusEventReading.Known.class,
                            known -> assertThat(StatusEventFormat.write(known.event()))
                                    .isEqualTo(expected));
        });
    }

    @Test
    void read_everyUnknownSample_namesWhatIsNotKnown() throws IOException {
        assertThat(samples("UNKNOWN"))
                .hasSizeGreaterThan(5)
                .allSatisfy(sample -> assertThat(StatusEventFormat.read(sample.wireText()))
                        .isEqualTo(new StatusEventReading.Unknown(sample.expectation())));
    }

    @Test
    void read_everyDamagedSample_saysWhy() throws IOException {
        assertThat(samples("DAMAGED"))
                .hasSizeGreaterThan(30)
                .allSatisfy(sample -> assertThat(StatusEventFormat.read(sample.wireText()))
                        .as(sample.expectation())
                        .isInstanceOfSatisfying(
                                StatusEventReading.Damaged.class,
                                damaged -> assertThat(damaged.why()).isNotBlank()));
    }

    @Test
    void file_everyLine_hasAnOutcome() throws IOException {
        assertThat(samples(""))
                .hasSize(samples("KNOWN").size()
                        + samples("UNKNOWN").size()
                        + samples("DAMAGED").size());
    }

    @Test
    void file_everyKindAndChange_occurs() throws IOException {
        var texts = String.join(
                "\n", samples("KNOWN").stream().map(Sample::wireText).toList());
        for (var kind : Subject.Kind.values()) {
            assertThat(texts).contains("kind=" + kind + " ");
        }
        for (var change : Change.values()) {
            assertThat(texts).contains("change=" + change + " ");
        }
    }

    /** The samples of one outcome; those of any outcome when it is empty. */
    private static List<Sample> samples(String outcome) throws IOException {
        try (var lines = Files.lines(FILE, UTF_8)) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(Sample::parse)
                    .filter(sample -> outcome.isEmpty() || sample.outcome().equals(outcome))
                    .toList();
        }
    }

    private record Sample(String outcome, String expectation, String wireText) {

        static Sample parse(String line) {
            var columns = List.of(line.split("\t", 3));
            return new Sample(columns.get(0), columns.get(1), columns.get(2));
        }
    }
}
