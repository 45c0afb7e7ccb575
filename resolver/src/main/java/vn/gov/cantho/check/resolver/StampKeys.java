package vn.gov.cantho.check.resolver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.gov.cantho.check.contract.code.StampKeyRing;
import vn.gov.cantho.check.resolver.config.WrongSettingException;

/** Reads the keys of the stamp codes from the file that the settings name. */
final class StampKeys {

    private StampKeys() {}

    static StampKeyRing read(Path file) {
        try {
            return StampKeyRing.parse(Files.readAllLines(file));
        } catch (IOException e) {
            throw new WrongSettingException("CHECK_STAMP_KEYS_FILE cannot be read: " + file + " (" + e + ")");
        } catch (IllegalArgumentException e) {
            throw new WrongSettingException("CHECK_STAMP_KEYS_FILE " + file + ": " + e.getMessage());
        }
    }
}
