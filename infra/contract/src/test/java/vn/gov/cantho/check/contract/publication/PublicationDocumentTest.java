package vn.gov.cantho.check.contract.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PublicationDocumentTest {

    @ParameterizedTest
    @EnumSource
    void sample_ofEveryDocument_isOfThisFormatAndWithinBounds(PublicationDocument document) throws IOException {
        var sample = sample(document);
        assertThat(sample)
                .startsWith("{")
                .contains("\"" + PublicationDocument.FORMAT_KEY + "\": " + PublicationDocument.FORMAT);
        assertThat(sample.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(document.bytesMax());
    }

    @ParameterizedTest
    @EnumSource
    void sample_ofEveryDocument_isComposedUnicodeWithoutNulls(PublicationDocument document) throws IOException {
        var sample = sample(document);
        assertThat(Normalizer.isNormalized(sample, Normalizer.Form.NFC)).isTrue();
        assertThat(sample).doesNotContain("null");
    }

    private static String sample(PublicationDocument document) throws IOException {
        try (var stream = PublicationDocument.class.getResourceAsStream(document.samplePath())) {
            return new String(requireNonNull(stream, document.samplePath()).readAllBytes(), UTF_8);
        }
    }
}
