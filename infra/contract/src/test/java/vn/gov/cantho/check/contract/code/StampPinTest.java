package vn.gov.cantho.check.contract.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StampPinTest {

    private static final StampPin PIN = StampPin.of(12_345);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "012345",
                " 012 345 ",
                "012-345",
                "012.345",
                "\t0 1 2 3 4 5\r\n",
                "\uFF10\uFF11\uFF12\uFF13\uFF14\uFF15",
                "\u0660\u0661\u0662\u0663\u0664\u0665",
                "012\u00A0345",
                "\u200B012\u2060345\uFEFF",
                "\u3000012345"
            })
    void read_digitsHoweverTyped_areThePin(String text) {
        assertThat(StampPin.read(text)).contains(PIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "12345", "0012345", "01234O", "01234a", "+012345", "-------", "012,345", "\uD800"})
    void read_anythingElse_isNoPin(String text) {
        assertThat(StampPin.read(text)).isEmpty();
    }

    @Test
    void read_longerThanMayBe_isRefusedWhateverItSays() {
        var padded = "012345" + " ".repeat(StampPin.TEXT_MAX - StampPin.LENGTH);
        assertThat(StampPin.read(padded)).contains(PIN);
        assertThat(StampPin.read(padded + " ")).isEmpty();
    }

    @Test
    void read_anyCharactersAtAll_givesSixDigitsOrNothing() {
        var random = new SplittableRandom(5);
        for (var i = 0; i < 100_000; i++) {
            var text = new StringBuilder();
            for (var length = random.nextInt(12); length > 0; length--) {
                text.append((char) (random.nextInt(3) == 0 ? random.nextInt(1 << 16) : '0' + random.nextInt(10)));
            }
            StampPin.read(text).ifPresent(pin -> assertThat(pin.digits()).matches("[0-9]{6}"));
        }
    }

    @Test
    void toString_never_tellsTheDigits() {
        assertThat(PIN.toString()).doesNotContainPattern("[0-9]");
    }

    @Test
    void of_smallNumbers_keepsTheLeadingZeros() {
        assertThat(StampPin.of(0).digits()).isEqualTo("000000");
        assertThat(StampPin.of(999_999).digits()).isEqualTo("999999");
        assertThat(StampPin.of(0)).isNotEqualTo(StampPin.of(1));
    }
}
