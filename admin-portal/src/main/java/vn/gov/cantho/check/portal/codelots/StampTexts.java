package vn.gov.cantho.check.portal.codelots;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.contract.code.StampCode;
import vn.gov.cantho.check.contract.code.StampCodes;
import vn.gov.cantho.check.contract.code.StampKeyRing;
import vn.gov.cantho.check.contract.code.StampPins;
import vn.gov.cantho.check.contract.code.StampReading;

/** What is printed on a stamp: the code, the address in its QR, and the host beside it. */
@Component
public class StampTexts {

    private static final int GROUP = 5;

    private final StampCodes codes;
    private final StampPins pins;
    private final StampSettings settings;
    private final int writingKeyId;

    StampTexts(StampKeyRing ring, StampSettings settings) {
        this.codes = new StampCodes(ring);
        this.pins = new StampPins(ring);
        this.settings = settings;
        this.writingKeyId = ring.writingKeyId();
    }

    /** The key that new code lots are written with. */
    int writingKeyId() {
        return writingKeyId;
    }

    /** The code of a serial: 20 upper-case characters, the same whenever it is asked for. */
    public String code(CodeLot lot, int serial) {
        return code(lot.id().value(), lot.keyId(), serial);
    }

    /** The code of a serial, for who knows the key of its code lot. */
    public String code(int codeLot, int keyId, int serial) {
        return codes.write(new StampCode(codeLot, serial), keyId);
    }

    /** The stamp that a code is of, however it is grouped; empty when the text is no genuine code. */
    public Optional<StampCode> read(String text) {
        return codes.read(text) instanceof StampReading.Genuine(var code, var _) ? Optional.of(code) : Optional.empty();
    }

    /** The digits under the scratch layer of a serial, the same whenever they are asked for. */
    String pin(CodeLot lot, int serial) {
        return pins.of(new StampCode(lot.id().value(), serial), lot.keyId()).digits();
    }

    /** The address a scan of the code asks for; upper case, so that its QR stays small. */
    public String address(String code) {
        return address().toUpperCase(Locale.ROOT) + "/Q/" + code;
    }

    /** The host as people read it. */
    public String host() {
        var url = settings.publicUrl();
        return url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort();
    }

    /** The code in groups, as people read it aloud. */
    public static String grouped(String code) {
        var text = new StringBuilder(code.length() + code.length() / GROUP);
        for (var start = 0; start < code.length(); start += GROUP) {
            text.append(start == 0 ? "" : "-").append(code, start, Math.min(start + GROUP, code.length()));
        }
        return text.toString();
    }

    private String address() {
        var url = settings.publicUrl().toString();
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
