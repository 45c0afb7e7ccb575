package vn.gov.cantho.check.resolver.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

final class CrcShiftTest {

    private final Random chance = new Random(20_261_127);

    @Test
    void checksumOfAPart_movedToItsPlace_isThatOfTheWhole() {
        for (var round = 0; round < 2_000; round++) {
            var whole = new byte[1 + chance.nextInt(3_000)];
            chance.nextBytes(whole);
            var from = chance.nextInt(whole.length);
            var length = chance.nextInt(whole.length - from + 1);
            var part = new byte[length];
            System.arraycopy(whole, from, part, 0, length);
            var without = whole.clone();
            Arrays.fill(without, from, from + length, (byte) 0);

            var moved = CrcShift.product(crc(part) ^ crc(new byte[length]), CrcShift.by(whole.length - from - length));

            assertThat(crc(without) ^ moved).isEqualTo(crc(whole));
        }
    }

    @Test
    void by_nothingFollows_changesNothing() {
        assertThat(CrcShift.product(0x1234_5678, CrcShift.by(0))).isEqualTo(0x1234_5678);
    }

    private static int crc(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
