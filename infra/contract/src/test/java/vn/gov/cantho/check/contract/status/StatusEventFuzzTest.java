package vn.gov.cantho.check.contract.status;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Throws random and mutated lines at the reader. The seed is fixed, so that a failure comes again. */
final class StatusEventFuzzTest {

    private static final int ROUNDS = 100_000;
    private static final String LIKELY = "1 =%kindchangeatrevsinceABCDEF0123456789_-:TZ";

    private final SplittableRandom random = new SplittableRandom(3);

    @Test
    void read_randomBytes_neverThrows() {
        for (var i = 0; i < ROUNDS; i++) {
            var bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            expectOneOfThree(new String(bytes, i % 2 == 0 ? UTF_8 : ISO_8859_1));
            expectOneOfThree("1 " + new String(bytes, ISO_8859_1));
        }
    }

    @Test
    void read_mutatedLines_neverThrowsAndWhatIsKnownCanBeWritten() {
        var events = new StatusEvents(random);
        var known = 0;
        for (var i = 0; i < ROUNDS; i++) {
            var reading = expectOneOfThree(mutated(StatusEventFormat.write(events.next())));
            if (reading instanceof StatusEventReading.Known(var event)) {
                known++;
                assertThat(StatusEventFormat.read(StatusEventFormat.write(event)))
                        .isEqualTo(reading);
            }
        }
        assertThat(known).isBetween(ROUNDS / 20, ROUNDS - 1);
    }

    private StatusEventReading expectOneOfThree(String line) {
        var reading = StatusEventFormat.read(line);
        switch (reading) {
            case StatusEventReading.Known _ -> {}
            case StatusEventReading.Unknown(var what) ->
                assertThat(what.length()).isBetween(1, 100);
            case StatusEventReading.Damaged(var why) -> assertThat(why.length()).isBetween(1, 5_000);
        }
        return reading;
    }

    private String mutated(String line) {
        var text = new StringBuilder(line);
        for (var mutations = 1 + random.nextInt(3); mutations > 0 && !text.isEmpty(); mutations--) {
            var place = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.insert(place, anyCharacter());
                case 1 -> text.deleteCharAt(place);
                case 2 -> text.setLength(random.nextInt(8) == 0 ? place : text.length());
                default -> text.setCharAt(place, anyCharacter());
            }
        }
        return text.toString();
    }

    private char anyCharacter() {
        return random.nextInt(20) == 0
                ? (char) random.nextInt(Character.MAX_VALUE + 1)
                : LIKELY.charAt(random.nextInt(LIKELY.length()));
    }
}
