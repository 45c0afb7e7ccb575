package vn.gov.cantho.check.contract.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PublicationDocumentTest {

    @ParameterizedTest
    @EnumSource
    void sample_ofEveryDocument_isOfThisFormatAndWithinBounds(PublicationDocument document) {
        var sample = document.sample();
        assertThat(sample)
                .startsWith("{")
                .contains("\"" + PublicationDocument.FORMAT_KEY + "\": " + PublicationDocument.FORMAT);
        assertThat(sample.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(document.bytesMax());
    }

    @ParameterizedTest
    @EnumSource
    void sample_ofEveryDocument_isComposedUnicodeWithoutNulls(PublicationDocument document) {
        var sample = document.sample();
        assertThat(Normalizer.isNormalized(sample, Normalizer.Form.NFC)).isTrue();
        assertThat(sample).doesNotContain("null");
    }
}
