package vn.gov.cantho.check.portal.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import vn.gov.cantho.check.contract.code.StampCodes;
import vn.gov.cantho.check.contract.code.StampKeyRing;

/** The keys that the tests write stamp codes with. */
public final class StampKeys {

    private static final List<String> LINES = List.of("3:" + secret((byte) 7), "4:" + secret((byte) 9), "write:4");

    private StampKeys() {}

    /** Reads and writes the codes as the portal under test does. */
    public static StampCodes codes() {
        return new StampCodes(ring());
    }

    public static StampKeyRing ring() {
        return StampKeyRing.parse(LINES);
    }

    /** A key file that goes away with the tests. */
    public static Path file() {
        try {
            var file = Files.createTempFile("stamp-keys", ".txt");
            file.toFile().deleteOnExit();
            return Files.write(file, LINES);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String secret(byte fill) {
        var secret = new byte[32];
        Arrays.fill(secret, fill);
        return Base64.getEncoder().encodeToString(secret);
    }
}
