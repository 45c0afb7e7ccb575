package vn.gov.cantho.check.load.target;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * What can be set about a run, from the environment.
 *
 * @param state the folder of the stack that is loaded
 * @param rate new people a second
 * @param length how long people keep coming
 * @param recalls how often a lot is recalled and restored
 * @param seed where chance begins: the same seed sends the same scans in the same order
 */
public record LoadSettings(Path state, int rate, Duration length, int recalls, long seed) {

    static final int RATE_MAX = 10_000;
    static final int SECONDS_MAX = 86_400;
    static final int RECALLS_MAX = 1_000;

    /** Reads the settings; what is missing has a default that two cores can bear. */
    public static LoadSettings read(Map<String, String> environment) {
        return new LoadSettings(
                Path.of(text(environment, "CHECK_STATE_DIR", ".local")),
                integer(environment, "CHECK_LOAD_RATE", 100, RATE_MAX),
                Duration.ofSeconds(integer(environment, "CHECK_LOAD_SECONDS", 60, SECONDS_MAX)),
                integer(environment, "CHECK_LOAD_RECALLS", 10, RECALLS_MAX),
                integer(environment, "CHECK_LOAD_SEED", 1, Integer.MAX_VALUE));
    }

    static String text(Map<String, String> environment, String name, String otherwise) {
        var value = environment.getOrDefault(name, "").strip();
        return value.isEmpty() ? otherwise : value;
    }

    static int integer(Map<String, String> environment, String name, int otherwise, int max) {
        var text = text(environment, name, Integer.toString(otherwise));
        try {
            var number = Integer.parseInt(text);
            if (number >= 1 && number <= max) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Said below, as for every other text that is no such number.
        }
        throw new NoTargetException("%s must be 1 to %d, not '%s'.".formatted(name, max, text));
    }
}
