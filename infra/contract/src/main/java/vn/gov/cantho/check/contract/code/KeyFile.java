package vn.gov.cantho.check.contract.code;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.OptionalInt;

/** Reads the lines of a key file. Complains by line number, so that no secret reaches a log. */
final class KeyFile {

    private static final String WRITE = "write";

    private final List<StampKey> keys = new ArrayList<>();
    private OptionalInt writingKeyId = OptionalInt.empty();

    private KeyFile() {}

    static StampKeyRing parse(List<String> lines) {
        var file = new KeyFile();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                file.add(line, i + 1);
            }
        }
        var writing = file.writingKeyId.orElseThrow(
                () -> new IllegalArgumentException("key file has no line write:id that names the writing key"));
        return StampKeyRing.of(writing, file.keys);
    }

    private void add(String line, int number) {
        var colon = line.indexOf(':');
        if (colon < 0) {
            throw damaged(number, "is neither id:base64 nor write:id");
        }
        var name = line.substring(0, colon).strip();
        var value = line.substring(colon + 1).strip();
        if (name.equals(WRITE)) {
            name(id(value, number), number);
        } else {
            keys.add(StampKey.of(id(name, number), secret(value, number)));
        }
    }

    private void name(int id, int number) {
        if (writingKeyId.isPresent()) {
            throw damaged(number, "names a second writing key");
        }
        writingKeyId = OptionalInt.of(id);
    }

    private static int id(String text, int number) {
        if (!text.matches("[0-9]{1,2}") || Integer.parseInt(text) > StampKey.MAX_ID) {
            throw damaged(number, "has no key id from 0 to " + StampKey.MAX_ID);
        }
        return Integer.parseInt(text);
    }

    private static byte[] secret(String text, int number) {
        byte[] secret;
        try {
            secret = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            // The decoder's own message quotes a character of the secret: it must not travel as a cause.
            throw damaged(number, "has a secret that is not base64");
        }
        if (secret.length != StampKey.SECRET_BYTES) {
            throw damaged(number, "has a secret of " + secret.length + " bytes instead of " + StampKey.SECRET_BYTES);
        }
        return secret;
    }

    private static IllegalArgumentException damaged(int number, String what) {
        return new IllegalArgumentException("line " + number + " of the key file " + what);
    }
}
