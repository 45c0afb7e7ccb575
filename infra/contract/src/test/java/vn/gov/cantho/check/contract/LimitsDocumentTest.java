package vn.gov.cantho.check.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.contract.article.SafeLink;
import vn.gov.cantho.check.contract.code.StampCodes;
import vn.gov.cantho.check.contract.code.StampPin;
import vn.gov.cantho.check.contract.gs1.DigitalLinkReader;
import vn.gov.cantho.check.contract.publication.LinkTargets;

/** Holds the table of limits to the bounds of what both programs read. */
final class LimitsDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "limits.md");
    private static final Map<String, Integer> BOUNDS = Map.of(
            "StampCodes.TEXT_MAX", StampCodes.TEXT_MAX,
            "StampPin.TEXT_MAX", StampPin.TEXT_MAX,
            "DigitalLinkReader.TARGET_MAX", DigitalLinkReader.TARGET_MAX,
            "DigitalLinkReader.HOST_MAX", DigitalLinkReader.HOST_MAX,
            "LinkTargets.LENGTH_MAX", LinkTargets.LENGTH_MAX,
            "SafeLink.LENGTH_MAX", SafeLink.LENGTH_MAX);

    @Test
    void document_everyBound_hasARowWithItsFigure() throws IOException {
        var lines = Files.readAllLines(DOCUMENT, UTF_8);
        assertThat(BOUNDS)
                .allSatisfy((place, figure) -> assertThat(lines)
                        .filteredOn(line -> line.contains("`" + place + "`"))
                        .singleElement()
                        .asString()
                        .contains("| " + figure + " |"));
    }
}
