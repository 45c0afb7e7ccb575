package vn.gov.cantho.check.portal.checkpoints;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How the verifier reaches the trail, and what it holds it to. An empty value counts as not given.
 *
 * @param url JDBC address of the database
 * @param user role that may read the whole trail
 * @param passwordFile holds nothing but its password
 * @param folder with the files of checkpoints
 * @param keysFile public keys of those who signed them
 */
record VerifySettings(
        String url, String user, Optional<Path> passwordFile, Optional<Path> folder, Optional<Path> keysFile) {

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException if there is no address, or a folder without keys, or keys without a folder
     */
    static VerifySettings read(Map<String, String> environment) {
        var read = new VerifySettings(
                given("CHECK_VERIFIER_URL", environment)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "Set CHECK_VERIFIER_URL, for example jdbc:postgresql://db:5432/check")),
                given("CHECK_VERIFIER_USER", environment).orElse("migrator"),
                given("CHECK_VERIFIER_PASSWORD_FILE", environment).map(Path::of),
                given("CHECK_AUDIT_CHECKPOINT_FOLDER", environment).map(Path::of),
                given("CHECK_AUDIT_PUBLIC_KEYS_FILE", environment).map(Path::of));
        if (read.folder.isPresent() != read.keysFile.isPresent()) {
            throw new IllegalArgumentException(
                    "CHECK_AUDIT_CHECKPOINT_FOLDER and CHECK_AUDIT_PUBLIC_KEYS_FILE are given together or not at all");
        }
        return read;
    }

    Optional<String> password() throws IOException {
        return passwordFile.isEmpty()
                ? Optional.empty()
                : Optional.of(Files.readString(passwordFile.get()).strip());
    }

    SignedPositions signed() throws IOException {
        return folder.isEmpty() || keysFile.isEmpty()
                ? SignedPositions.none()
                : SignedPositions.read(folder.get(), CheckpointKeys.read(keysFile.get()));
    }

    private static Optional<String> given(String name, Map<String, String> environment) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
