package vn.gov.cantho.check.contract.code;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Makes the vector file of PINs a second way, after the text of decision 0009 alone. The same lines each time; run
 * {@link #main} after a change on purpose.
 */
final class StampPinVectors {

    static final Path FILE = Path.of("src/main/resources/vectors/stamp-pins.csv");

    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);
    private static final BigInteger FAIR_END = BigInteger.valueOf(4_294_000_000L);
    private static final int SEARCHED = 20_000;

    private StampPinVectors() {}

    /** Writes the file anew; to be run in the folder of the module. */
    public static void main(String[] arguments) throws IOException {
        Files.writeString(FILE, String.join("\n", lines()) + "\n", UTF_8);
    }

    static List<String> lines() {
        var hex = HexFormat.of();
        var lines = new ArrayList<>(List.of(
                "# PINs of stamps. Made by StampPinVectors; the keys protect nothing.",
                "# key " + TestKeys.FIRST + " " + hex.formatHex(TestKeys.firstSecret()),
                "# key " + TestKeys.SECOND + " " + hex.formatHex(TestKeys.secondSecret()),
                "# words: how many words of 32 bits were drawn, the last of which made the PIN",
                "key_id,code_lot,serial,pin,words"));
        for (var keyId : List.of(TestKeys.FIRST, TestKeys.SECOND)) {
            for (var code : codes()) {
                lines.add(line(keyId, code.codeLot(), code.serial()));
            }
            for (var serial = 0; serial < SEARCHED; serial++) {
                var line = line(keyId, 9, serial);
                if (!line.endsWith(",1")) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    private static List<StampCode> codes() {
        var codes = new ArrayList<>(List.of(
                new StampCode(0, 0),
                new StampCode(0, 1),
                new StampCode(1, 0),
                new StampCode(StampCode.MAX_CODE_LOT, StampCode.MAX_SERIAL)));
        for (var serial = 0; serial < 100; serial++) {
            codes.add(new StampCode(7, serial));
        }
        return codes;
    }

    private static String line(int keyId, int codeLot, int serial) {
        var secret = keyId == TestKeys.FIRST ? TestKeys.firstSecret() : TestKeys.secondSecret();
        var key = ReferenceStampCodes.derive(secret, "pin");
        var block = ByteBuffer.allocate(14).put((byte) 1).put((byte) keyId).putInt(codeLot);
        // The round stays 0: that all eight words of a round are refused is not to be found by searching.
        var mac = ReferenceStampCodes.hmac(key, block.putInt(serial).putInt(0).array());
        for (var words = 1; ; words++) {
            var word = new BigInteger(1, Arrays.copyOfRange(mac, 4 * words - 4, 4 * words));
            if (word.compareTo(FAIR_END) < 0) {
                var digits = word.mod(MILLION).add(MILLION).toString().substring(1);
                return keyId + "," + codeLot + "," + serial + "," + digits + "," + words;
            }
        }
    }
}
