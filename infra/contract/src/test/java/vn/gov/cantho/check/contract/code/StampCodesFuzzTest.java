package vn.gov.cantho.check.contract.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Throws a million texts at the reader. The seed is fixed, so that a failure comes again. */
final class StampCodesFuzzTest {

    private static final int ROUNDS = 1_000_000;
    private static final int WRITTEN = 1_000;
    private static final String LIKELY = "0123456789ABCDEFGHJKMNPQRSTVWXYZabcdefghjkmnpqrstvwxyzOoIiLlUu- -";

    private final SplittableRandom random = new SplittableRandom(7);
    private final StampCodes codes = new StampCodes(TestKeys.ring());
    private final List<String> written = written();
    private final Set<String> issued = new HashSet<>(written);

    @Test
    void read_randomTexts_neverThrowsAndFindsNothing() {
        for (var i = 0; i < ROUNDS; i++) {
            expectOnlyWhatWasWritten(randomText(), false);
        }
    }

    @Test
    void read_mutatedCodes_neverThrowsAndFindsOnlyWhatWasWritten() {
        var genuine = 0;
        for (var i = 0; i < ROUNDS; i++) {
            genuine += expectOnlyWhatWasWritten(mutated(), true) ? 1 : 0;
        }
        // Some mutations only change the spelling: were there none, the mutations would be too rough to tell anything.
        assertThat(genuine).isBetween(ROUNDS / 100, ROUNDS / 2);
    }

    private boolean expectOnlyWhatWasWritten(String text, boolean mayBeGenuine) {
        if (codes.read(text) instanceof StampReading.Genuine(var code, var keyId)) {
            var own = codes.write(code, keyId);
            if (!mayBeGenuine || !issued.contains(own) || !own.equals(plain(text))) {
                throw new AssertionError("read as genuine: " + text);
            }
            return true;
        }
        return false;
    }

    private String randomText() {
        var length = random.nextInt(10) == 0 ? random.nextInt(200) : StampCodes.LENGTH;
        var text = new StringBuilder(length);
        for (var i = 0; i < length; i++) {
            text.append(anyCharacter(50));
        }
        return text.toString();
    }

    private String mutated() {
        var text = new StringBuilder(written.get(random.nextInt(written.size())));
        for (var mutations = 1 + random.nextInt(3); mutations > 0; mutations--) {
            var place = random.nextInt(Math.max(1, text.length()));
            switch (random.nextInt(5)) {
                case 0 -> text.insert(place, anyCharacter(8));
                case 1 -> text.deleteCharAt(place);
                case 2 -> text.setCharAt(place, Character.toLowerCase(text.charAt(place)));
                case 3 -> text.insert(place, "-");
                default -> text.setCharAt(place, anyCharacter(8));
            }
        }
        return text.toString();
    }

    /** Mostly a character that a code may have, once in a while any at all. */
    private char anyCharacter(int oneOutOf) {
        return random.nextInt(oneOutOf) == 0
                ? (char) random.nextInt(Character.MAX_VALUE + 1)
                : LIKELY.charAt(random.nextInt(LIKELY.length()));
    }

    /** The spelling of the writer, found in another way than the reader does. */
    private static String plain(String text) {
        return text.replaceAll("[- ]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replaceAll("[IL]", "1");
    }

    private List<String> written() {
        var texts = new ArrayList<String>();
        for (var serial = 0; serial < WRITTEN; serial++) {
            texts.add(codes.write(new StampCode(random.nextInt(1 << 24), serial), 1 + serial % 2));
        }
        return texts;
    }
}
