package vn.gov.cantho.check.resolver.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Optional;
import vn.gov.cantho.check.resolver.render.SlotTexts;

/**
 * A page written twice: once with texts in its slots that occur nowhere else on it, which shows where its slots are, and once
 * as it is for somebody, which proves it.
 */
record SlottedPage(String model, SlotTexts modelTexts, String page, SlotTexts texts) {

    private static final int TEXT_MIN = 12;

    /**
     * Whether a text that somebody made up stands everywhere as it was typed, in the page as in the addresses on it, and is too
     * long to be found in a page by chance.
     */
    static boolean isPlain(String text) {
        if (text.length() < TEXT_MIN) {
            return false;
        }
        // Each code that does not exist comes by here; a stream of letters was a twentieth of what it costs.
        for (var at = 0; at < text.length(); at++) {
            if (!isPlain(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char letter) {
        return (letter >= '0' && letter <= '9')
                || (letter >= 'A' && letter <= 'Z')
                || (letter >= 'a' && letter <= 'z')
                || letter == '-';
    }

    /** The page with its slots, ready to be sent; empty when it cannot be taken apart, which would be a mistake of ours. */
    Optional<ReadyPage> ready(Coding coding) {
        var text = PageText.of(model, modelTexts);
        var bytes = SlotBytes.of(texts);
        var written = switch (coding) {
            case IDENTITY -> PlainPage.of(text, bytes);
            case GZIP -> GzipWriter.write(text, bytes);
            case BROTLI -> BrotliWriter.write(text, bytes);
        };
        var holds = Arrays.equals(text.bytes(bytes), page.getBytes(UTF_8)) && Proof.holds(text, written, bytes, coding);
        return holds ? Optional.of(written) : Optional.empty();
    }
}
