package vn.gov.cantho.check.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How the step that migrates reaches the database. An empty value counts as not given, as for both programs.
 *
 * @param url JDBC address of the database
 * @param passwordFile holds nothing but the password of the migrator; empty where the server asks for none
 */
record MigrationSettings(String url, Optional<Path> passwordFile) {

    private static final String URL = "CHECK_MIGRATOR_URL";
    private static final String PASSWORD_FILE = "CHECK_MIGRATOR_PASSWORD_FILE";

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException if there is no address
     */
    static MigrationSettings read(Map<String, String> environment) {
        var url = given(URL, environment)
                .orElseThrow(() ->
                        new IllegalArgumentException("Set " + URL + ", for example jdbc:postgresql://db:5432/check"));
        return new MigrationSettings(url, given(PASSWORD_FILE, environment).map(Path::of));
    }

    /**
     * The password of the migrator.
     *
     * @throws IllegalArgumentException if the file of the password cannot be read
     */
    Optional<String> password() {
        return passwordFile.map(file -> {
            try {
                return Files.readString(file).strip();
            } catch (IOException failure) {
                throw new IllegalArgumentException(
                        PASSWORD_FILE + " names a file that cannot be read: " + file, failure);
            }
        });
    }

    private static Optional<String> given(String name, Map<String, String> environment) {
        return Optional.of(environment.getOrDefault(name, "").strip()).filter(text -> !text.isEmpty());
    }
}
