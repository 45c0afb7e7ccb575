package vn.gov.cantho.check.contract.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StampCodesTest {

    private static final int CASES = 5_000;
    private static final int BITS = 100;
    private static final int SECRET_BITS = 95;

    private final SplittableRandom random = new SplittableRandom(42);
    private final StampCodes codes = new StampCodes(sixteenKeys());

    @Test
    void read_writtenWithAnyKey_givesTheCodeAndTheKey() {
        for (var i = 0; i < CASES; i++) {
            var code = anyCode();
            var keyId = i % (StampKey.MAX_ID + 1);
            var text = codes.write(code, keyId);
            assertThat(text).matches("[0-9A-HJKMNP-TV-Z]{20}");
            assertThat(codes.read(text)).isEqualTo(new StampReading.Genuine(code, keyId));
        }
    }

    @Test
    void printed_typedInAnyForgivenWay_isWhatWasWritten() {
        for (var i = 0; i < CASES; i++) {
            var text = codes.write(anyCode(), i % (StampKey.MAX_ID + 1));
            var typed = new StringBuilder();
            for (var at = 0; at < text.length(); at++) {
                var digit = text.charAt(at);
                if (random.nextInt(4) == 0) {
                    typed.append(random.nextBoolean() ? '-' : ' ');
                }
                var alike = switch (digit) {
                    case '0' -> "0Oo";
                    case '1' -> "1IiLl";
                    default -> digit + String.valueOf(digit).toLowerCase(Locale.ROOT);
                };
                typed.append(alike.charAt(random.nextInt(alike.length())));
            }
            assertThat(codes.read(typed)).isInstanceOf(StampReading.Genuine.class);
            assertThat(StampCodes.printed(typed.toString())).isEqualTo(text);
            assertThat(StampCodes.printed(text)).isEqualTo(text);
        }
    }

    @Test
    void write_sameCodeAgain_givesTheSameText() {
        var code = anyCode();
        assertThat(new StampCodes(sixteenKeys()).write(code)).isEqualTo(codes.write(code));
    }

    @Test
    void write_noKeyNamed_usesTheWritingKey() {
        var code = anyCode();
        assertThat(codes.write(code)).isEqualTo(codes.write(code, 5)).startsWith("5");
    }

    @Test
    void write_keyOutsideTheRing_isRefused() {
        var few = new StampCodes(TestKeys.ring());
        for (var keyId : List.of(0, 3, 16, -1, Integer.MAX_VALUE)) {
            assertThatThrownBy(() -> few.write(new StampCode(0, 0), keyId))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void write_manyCodes_neverRepeatsAText() {
        var texts = new HashSet<String>();
        for (var serial = 0; serial < 100_000; serial++) {
            assertThat(texts.add(codes.write(new StampCode(7, serial)))).isTrue();
            assertThat(texts.add(codes.write(new StampCode(serial + 8, 7)))).isTrue();
        }
    }

    @Test
    void read_anySpelling_isForgiven() {
        for (var i = 0; i < CASES; i++) {
            var code = anyCode();
            var text = codes.write(code);
            assertThat(codes.read(misspelled(text))).isEqualTo(new StampReading.Genuine(code, 5));
        }
    }

    @Test
    void read_partOfALongerText_readsThatPartAlone() {
        var code = anyCode();
        var path = "/q/" + codes.write(code).toLowerCase(Locale.ROOT) + "?utm=1" + "x".repeat(200);
        assertThat(codes.read(path, 3, 23)).isEqualTo(new StampReading.Genuine(code, 5));
        assertThat(codes.read(path, 3, 22)).isEqualTo(malformed(StampReading.Flaw.WRONG_LENGTH));
        assertThat(codes.read(path, 2, 23)).isEqualTo(malformed(StampReading.Flaw.ILLEGAL_CHARACTER));
        assertThat(codes.read(path)).isEqualTo(malformed(StampReading.Flaw.TOO_LONG));
    }

    @Test
    void read_veryLongText_isRefusedUnread() {
        var unreadable = new Unreadable(Integer.MAX_VALUE);
        assertThat(codes.read(unreadable)).isEqualTo(malformed(StampReading.Flaw.TOO_LONG));
    }

    /** A wrong text passes with probability 2^-47, so these few hundred thousand tell of a mistake, not of bad luck. */
    @Test
    void read_oneBitFlipped_isNeverGenuine() {
        for (var i = 0; i < CASES; i++) {
            var bits = ReferenceStampCodes.bits(codes.write(anyCode(), i % (StampKey.MAX_ID + 1)));
            var flipped = bits.flipBit(i % BITS);
            assertThat(codes.read(ReferenceStampCodes.text(flipped))).isNotInstanceOf(StampReading.Genuine.class);
        }
    }

    @Test
    void read_twoBitsFlippedInOneCode_isNeverGenuine() {
        var bits = ReferenceStampCodes.bits(codes.write(anyCode()));
        for (var first = 0; first < BITS; first++) {
            for (var second = 0; second < first; second++) {
                var flipped = bits.flipBit(first).flipBit(second);
                assertThat(codes.read(ReferenceStampCodes.text(flipped))).isNotInstanceOf(StampReading.Genuine.class);
            }
        }
    }

    @Test
    void write_neighboursInALot_differInHalfTheirBits() {
        assertThat(meanDistance(CASES, 7, 7)).isBetween(47.0, 48.0);
        assertThat(meanDistance(CASES, 7, 8)).isBetween(47.0, 48.0);
    }

    @Test
    void read_codeOfForeignSecret_isForged() {
        for (var i = 0; i < CASES; i++) {
            var code = anyCode();
            var foreign = ReferenceStampCodes.write(TestKeys.foreignSecret(), 5, code.codeLot(), code.serial());
            assertThat(codes.read(foreign)).isEqualTo(new StampReading.Forged());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"G", "M", "Z", "z"})
    void read_laterVersion_isSaidToBeUnknown(String head) {
        var text = head + codes.write(anyCode()).substring(1);
        assertThat(codes.read(text)).isEqualTo(malformed(StampReading.Flaw.UNKNOWN_VERSION));
    }

    @Test
    void read_manyThreadsAtOnce_doNotDisturbEachOther() throws Exception {
        Callable<Integer> reader = () -> {
            var own = new SplittableRandom(Thread.currentThread().threadId());
            var wrong = 0;
            for (var i = 0; i < 20_000; i++) {
                var code = new StampCode(own.nextInt(1 << 24), own.nextInt(1 << 24));
                var reading = codes.read(codes.write(code, i & StampKey.MAX_ID));
                wrong += reading.equals(new StampReading.Genuine(code, i & StampKey.MAX_ID)) ? 0 : 1;
            }
            return wrong;
        };
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var result :
                    threads.invokeAll(List.of(reader, reader, reader, reader, reader, reader, reader, reader))) {
                assertThat(result.get()).isZero();
            }
        }
    }

    private double meanDistance(int pairs, int firstLot, int secondLot) {
        var distance = 0;
        for (var serial = 0; serial < pairs; serial++) {
            var first = ReferenceStampCodes.bits(codes.write(new StampCode(firstLot, serial)));
            var second = ReferenceStampCodes.bits(codes.write(new StampCode(secondLot, serial + 1)));
            distance += first.xor(second).mod(BigInteger.TWO.pow(SECRET_BITS)).bitCount();
        }
        return (double) distance / pairs;
    }

    private String misspelled(String text) {
        var spelled = new StringBuilder();
        for (var i = 0; i < text.length(); i++) {
            spelled.append("- ".repeat(random.nextInt(2)));
            var digit = text.charAt(i);
            spelled.append(
                    switch (digit) {
                        case '0' -> "0oO".charAt(random.nextInt(3));
                        case '1' -> "1iIlL".charAt(random.nextInt(5));
                        default -> random.nextBoolean() ? digit : Character.toLowerCase(digit);
                    });
        }
        return spelled.toString();
    }

    private StampCode anyCode() {
        return new StampCode(random.nextInt(StampCode.MAX_CODE_LOT + 1), random.nextInt(StampCode.MAX_SERIAL + 1));
    }

    private static StampReading malformed(StampReading.Flaw flaw) {
        return new StampReading.Malformed(flaw);
    }

    private static StampKeyRing sixteenKeys() {
        var keys = IntStream.rangeClosed(0, StampKey.MAX_ID)
                .mapToObj(id -> StampKey.of(id, TestKeys.counting(id)))
                .toList();
        return StampKeyRing.of(5, keys);
    }

    /** A text that fails the test when a character of it is asked for. */
    private record Unreadable(int length) implements CharSequence {

        @Override
        public char charAt(int index) {
            throw new AssertionError("read");
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            throw new AssertionError("read");
        }
    }
}
