package vn.gov.cantho.check.load.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import vn.gov.cantho.check.contract.code.StampCode;
import vn.gov.cantho.check.contract.code.StampCodes;
import vn.gov.cantho.check.contract.code.StampKeyRing;

/** The stamps of the rig, printed with a key that only this run has. */
public final class Stamps {

    public static final String KEY_FILE = "stamp-keys";

    private static final int KEY_BYTES = 32;

    private final StampCodes codes;

    private Stamps(StampCodes codes) {
        this.codes = codes;
    }

    /** Makes a key and writes its file below a folder. */
    public static Stamps create(Path below) throws IOException {
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        var lines = List.of("1:" + Base64.getEncoder().encodeToString(key), "write:1");
        Files.write(below.resolve(KEY_FILE), lines);
        return new Stamps(new StampCodes(StampKeyRing.parse(lines)));
    }

    /** The path of the page of a stamp. */
    public String path(int codeLot, int serial) {
        return "/q/" + codes.write(new StampCode(codeLot, serial));
    }
}
