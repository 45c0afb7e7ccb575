package vn.gov.cantho.check.contract.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.contract.gs1.DigitalLinkReading.Link;

/** Holds the reader and the writer to the vectors of the GS1 syntax engine, without one disagreement. */
final class Gs1VectorsTest {

    private static final int PARSE_VECTORS = 58;
    private static final int GENERATE_VECTORS = 11;
    private static final Pattern BRACKETED = Pattern.compile("\\((\\d+)\\)([^(]*)");

    @Test
    void read_everyVector_givesWhatTheFileSays() throws IOException {
        var vectors = Gs1Vector.read("digital-link-parse.json");
        assertThat(vectors).hasSize(PARSE_VECTORS).allSatisfy(vector -> {
            var reading = reader(vector).read(vector.text("uri"));
            assertThat(reading instanceof Link(var link, var _) ? Optional.of(barcodeText(link)) : Optional.empty())
                    .as(vector + " " + reading)
                    .isEqualTo(expected(vector));
        });
    }

    @Test
    void compose_everyVector_writesWhatTheFileSays() throws IOException {
        var vectors = Gs1Vector.read("digital-link-generate.json");
        assertThat(vectors).hasSize(GENERATE_VECTORS).allSatisfy(vector -> {
            var stem = vector.text("stem").equals("null") ? "https://id.gs1.org" : vector.text("stem");
            assertThat(written(stem, vector.text("ai")))
                    .as(vector.toString())
                    .isEqualTo(vector.is("ok") ? Optional.of(vector.text("expect")) : Optional.empty());
        });
    }

    private static DigitalLinkReader reader(Gs1Vector vector) {
        return vector.is("zeroSuppressedGTIN")
                ? DigitalLinkReader.tolerating(Tolerance.SHORT_GTIN)
                : DigitalLinkReader.strict();
    }

    /** What the engine may be told to forgive and we never do is to be refused: short names and unknown identifiers. */
    private static Optional<String> expected(Gs1Vector vector) {
        var forgiven = vector.is("convenienceAlphas") || vector.is("permitUnknownAIs");
        return vector.is("ok") && !forgiven ? Optional.of(vector.text("expect")) : Optional.empty();
    }

    /** The elements as in a barcode: a separator first and behind each that has no predefined length. */
    private static String barcodeText(DigitalLink link) {
        var text = new StringBuilder();
        var separated = false;
        for (var element : elements(link)) {
            text.append(separated ? "" : "^").append(element.ai()).append(element.value());
            separated = SyntaxDictionary.GS1.find(element.ai()).orElseThrow().is(Identifier.Trait.PREDEFINED_LENGTH);
        }
        return text.toString();
    }

    private static List<Element> elements(DigitalLink link) {
        var elements = new ArrayList<Element>();
        elements.add(link.key());
        elements.addAll(link.qualifiers());
        elements.addAll(link.attributes());
        return elements;
    }

    private static Optional<String> written(String stem, String bracketed) {
        var elements = new ArrayList<Element>();
        for (var match : BRACKETED.matcher(bracketed).results().toList()) {
            if (Element.flaw(match.group(1), match.group(2)).isPresent()) {
                return Optional.empty();
            }
            elements.add(new Element(match.group(1), match.group(2)));
        }
        return DigitalLink.compose(elements) instanceof Link(var link, var _)
                ? Optional.of(DigitalLinkWriter.at(stem).write(link))
                : Optional.empty();
    }
}
