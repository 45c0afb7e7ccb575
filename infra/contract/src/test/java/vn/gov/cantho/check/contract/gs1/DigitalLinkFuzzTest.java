package vn.gov.cantho.check.contract.gs1;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.contract.gs1.DigitalLinkReading.Link;

/** Throws texts at the readers. The seed is fixed and named with each failure, so that it comes again. */
final class DigitalLinkFuzzTest {

    private static final long SEED = 20_261_125;
    private static final int ROUNDS = 300_000;
    private static final int LINKS = 500;
    private static final int LENGTH_MAX = 120;
    private static final List<String> PIECES = List.of(
            "/",
            "/01/",
            "/00/",
            "/10/",
            "/21/",
            "/253/",
            "/8013/",
            "/gtin/",
            "08936000000011",
            "8936000000011",
            "?",
            "&",
            ";",
            "=",
            "17=",
            "270131",
            "37=",
            "99=",
            "8110=",
            "%",
            "%2F",
            "%00",
            "%zz",
            "%C3%B4",
            "+",
            "#",
            "//",
            "https://",
            "HTTP://",
            "check.cantho.gov.vn",
            "a",
            "..",
            "ô",
            "\uD83C\uDF3E",
            "\uD800",
            "\0",
            "\n",
            "linkType=",
            "7040");

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<DigitalLinkReader> readers = List.of(
            DigitalLinkReader.strict(),
            DigitalLinkReader.tolerating(Tolerance.TRAILING_SLASH, Tolerance.SHORT_GTIN, Tolerance.WRONG_PAIRS));
    private final List<String> written = written();

    @Test
    void read_randomBytesInAnyCharset_neverThrows() {
        for (var i = 0; i < ROUNDS; i++) {
            var bytes = new byte[random.nextInt(LENGTH_MAX)];
            random.nextBytes(bytes);
            var charset = List.of(UTF_8, ISO_8859_1, UTF_16BE).get(random.nextInt(3));
            var text = new String(bytes, charset);
            read(text);
            read("/01/" + text);
            read("/01/08936000000011/10/" + URLEncoder.encode(text, UTF_8));
        }
    }

    @Test
    void read_piecesOfLinksInAnyOrder_neverThrows() {
        var links = 0;
        for (var i = 0; i < ROUNDS; i++) {
            var text = new StringBuilder();
            for (var pieces = random.nextInt(10); pieces > 0; pieces--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            links += read(text.toString());
        }
        assertThat(links).isPositive();
    }

    @Test
    void read_mutatedLinks_neverThrowsAndEachLinkIsReadAgain() {
        var links = 0;
        for (var i = 0; i < ROUNDS; i++) {
            links += read(mutated());
        }
        // Were there no links left the mutations would be too rough to tell anything.
        assertThat(links).isBetween(ROUNDS / 50, 2 * ROUNDS);
    }

    /** Reads in all ways and says how many of them found a link. */
    private int read(String text) {
        var links = 0;
        try {
            for (var reader : readers) {
                links += expectReadAgain(reader, reader.read(text)) + expectReadAgain(reader, reader.readTarget(text));
            }
        } catch (RuntimeException e) {
            throw new AssertionError(
                    "seed " + SEED + ", text " + text.chars().boxed().toList(), e);
        }
        return links;
    }

    private static int expectReadAgain(DigitalLinkReader reader, DigitalLinkReading reading) {
        if (!(reading instanceof Link(var link, var _))) {
            return 0;
        }
        var text = DigitalLinkWriter.target(link);
        // What was written with fewer encoded characters than we write may become too long.
        if (text.length() <= DigitalLinkReader.TARGET_MAX
                && !reader.readTarget(text).equals(new Link(link.canonical(), ""))) {
            throw new IllegalStateException("read and not read again: " + text);
        }
        return 1;
    }

    private String mutated() {
        var text = new StringBuilder(written.get(random.nextInt(written.size())));
        for (var mutations = 1 + random.nextInt(3); mutations > 0; mutations--) {
            var place = random.nextInt(text.length());
            var piece = PIECES.get(random.nextInt(PIECES.size()));
            switch (random.nextInt(5)) {
                case 0 -> text.insert(place, piece);
                case 1 -> text.replace(place, Math.min(text.length(), place + random.nextInt(4)), piece);
                case 2 -> text.setCharAt(place, (char) random.nextInt(128));
                case 3 -> text.setCharAt(place, (char) random.nextInt(Character.MAX_VALUE + 1));
                default -> text.append(text, place, text.length());
            }
        }
        return text.toString();
    }

    private List<String> written() {
        var links = new LinkGenerator(random);
        var writer = DigitalLinkWriter.at("https://check.cantho.gov.vn");
        var texts = new ArrayList<String>();
        for (var i = 0; i < LINKS; i++) {
            texts.add(i % 2 == 0 ? writer.write(links.any()) : DigitalLinkWriter.target(links.any()));
        }
        return texts;
    }
}
