package vn.gov.cantho.check.resolver.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PinFormTest {

    @ParameterizedTest
    @ValueSource(strings = {"pin=012345", "a=b&pin=012345&c=d", "pin=+012+345+", "pin=012%20345", "pin=%EF%BC%9012345"})
    void read_sixDigits_areThePin(String body) {
        assertThat(PinForm.read(Buffer.buffer(body)))
                .hasValueSatisfying(pin -> assertThat(pin.digits()).isEqualTo("012345"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pin", "pin=", "pin=12345", "PIN=012345", "pins=012345", "pin=%", "pin=%zz", "pin=%C0"})
    void read_anythingElse_isNothing(String body) {
        assertThat(PinForm.read(Buffer.buffer(body))).isEmpty();
    }

    @Test
    void read_anyBytesAtAll_neverThrows() {
        var random = new SplittableRandom(9);
        for (var round = 0; round < 20_000; round++) {
            var body = new byte[random.nextInt(256)];
            random.nextBytes(body);
            assertThat(PinForm.read(Buffer.buffer("pin=").appendBytes(body))).isNotNull();
        }
    }
}
