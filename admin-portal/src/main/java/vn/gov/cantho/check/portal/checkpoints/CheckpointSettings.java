package vn.gov.cantho.check.portal.checkpoints;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the trail is signed.
 *
 * @param keyFile the private key this portal signs with; empty signs nothing
 * @param publicKeysFile the keys whose signatures count, that of the private one among them
 * @param checkpointFolder where checkpoints are written to outside the database
 * @param checkpointEvery how old the newest checkpoint may become
 * @param checkpointEntries how many entries may follow on it
 */
@ConfigurationProperties("check.audit")
record CheckpointSettings(
        @DefaultValue("") String keyFile,
        @DefaultValue("") String publicKeysFile,
        @DefaultValue("") String checkpointFolder,
        @DefaultValue("10m") Duration checkpointEvery,
        @DefaultValue("1000") int checkpointEntries) {

    private static final Duration EVERY_MIN = Duration.ofSeconds(10);
    private static final Duration EVERY_MAX = Duration.ofHours(1);
    private static final int ENTRIES_MAX = 100_000;

    CheckpointSettings {
        if (keyFile.isEmpty() != publicKeysFile.isEmpty() || keyFile.isEmpty() != checkpointFolder.isEmpty()) {
            throw new IllegalArgumentException("CHECK_AUDIT_KEY_FILE, CHECK_AUDIT_PUBLIC_KEYS_FILE and"
                    + " CHECK_AUDIT_CHECKPOINT_FOLDER are given together or not at all");
        }
        if (checkpointEvery.compareTo(EVERY_MIN) < 0 || checkpointEvery.compareTo(EVERY_MAX) > 0) {
            throw new IllegalArgumentException("check.audit.checkpoint-every must be between 10 s and 1 h");
        }
        if (checkpointEntries < 1 || checkpointEntries > ENTRIES_MAX) {
            throw new IllegalArgumentException("check.audit.checkpoint-entries must be between 1 and 100000");
        }
    }

    /** Whether there is something to sign with. */
    boolean signs() {
        return !keyFile.isEmpty();
    }
}
