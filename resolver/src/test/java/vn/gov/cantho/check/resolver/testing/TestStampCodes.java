package vn.gov.cantho.check.resolver.testing;

import java.util.Base64;
import java.util.List;
import vn.gov.cantho.check.contract.code.StampCode;
import vn.gov.cantho.check.contract.code.StampCodes;
import vn.gov.cantho.check.contract.code.StampKeyRing;
import vn.gov.cantho.check.contract.code.StampPins;

/** Stamp codes under a key that everybody may know. */
public final class TestStampCodes {

    public static final int KEY_ID = 3;

    /** The lines of a key file with that key. */
    public static final List<String> KEY_FILE =
            List.of("3:" + Base64.getEncoder().encodeToString(new byte[32]).replace("AAAA", "dGVz"), "write:3");

    private TestStampCodes() {}

    public static StampCodes codes() {
        return new StampCodes(ring());
    }

    public static StampKeyRing ring() {
        return StampKeyRing.parse(KEY_FILE);
    }

    /** The digits under the scratch layer of a stamp. */
    public static String pin(int codeLot, int serial) {
        return new StampPins(ring()).of(new StampCode(codeLot, serial), KEY_ID).digits();
    }

    /** The printed text of a stamp. */
    public static String text(int codeLot, int serial) {
        return codes().write(new StampCode(codeLot, serial));
    }
}
