package vn.gov.cantho.check.resolver.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The environment as settings. Every name that is asked for is remembered, so that a name of ours that nobody asks
 * for, a typing error most likely, can stop the start instead of being ignored.
 */
public final class Settings {

    /** What the names begin with that belong to this program alone. */
    static final String OWN_PREFIX = "CHECK_RESOLVER_";

    private final Map<String, String> environment;
    private final SortedMap<String, String> effective = new TreeMap<>();

    public Settings(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** A text; an empty one counts as not given. */
    public String text(String name, String otherwise) {
        return value(name, otherwise, Function.identity());
    }

    /** A whole number. */
    public int integer(String name, int otherwise) {
        return value(name, otherwise, Integer::parseInt);
    }

    /** A whole number, for sizes in bytes. */
    public long bytes(String name, long otherwise) {
        return value(name, otherwise, Long::parseLong);
    }

    /** A length of time in milliseconds. */
    public Duration millis(String name, Duration otherwise) {
        return Duration.ofMillis(value(name, otherwise.toMillis(), Long::parseLong));
    }

    /** A file or folder. */
    public Path path(String name, Path otherwise) {
        return value(name, otherwise, Path::of);
    }

    /** A file that need not be given. */
    public Optional<Path> file(String name) {
        var file = given(name);
        effective.put(name, file.orElse(""));
        return file.map(Path::of);
    }

    /** One of the constants of an enum, in any case. */
    public <E extends Enum<E>> E constant(String name, Class<E> type, E otherwise) {
        return value(name, otherwise, text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)));
    }

    /** The first line of the file that the setting names; empty when the setting is not given. */
    public Optional<Secret> secretFile(String name) {
        var file = given(name);
        effective.put(name, file.orElse(""));
        return file.map(path -> new Secret(firstLine(name, Path.of(path))));
    }

    /**
     * Ends the reading of settings.
     *
     * @throws WrongSettingException if the environment has a name of this program that nobody asked for
     */
    public void refuseUnknown() {
        var unknown = new TreeSet<String>();
        for (var name : environment.keySet()) {
            if (name.startsWith(OWN_PREFIX) && !effective.containsKey(name)) {
                unknown.add(name);
            }
        }
        require(unknown.isEmpty(), "unknown settings: " + String.join(", ", unknown));
    }

    /** What every setting came to, by name. Secrets are not among them, only the files that hold them. */
    public SortedMap<String, String> effective() {
        return new TreeMap<>(effective);
    }

    /** Refuses a value that is out of its bounds. */
    public static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new WrongSettingException(otherwise);
        }
    }

    private <T> T value(String name, T otherwise, Function<String, T> read) {
        var value = given(name).map(text -> read(name, text, read)).orElse(otherwise);
        effective.put(name, String.valueOf(value));
        return value;
    }

    private Optional<String> given(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static <T> T read(String name, String text, Function<String, T> read) {
        try {
            return read.apply(text);
        } catch (IllegalArgumentException _) {
            throw new WrongSettingException(name + " cannot be read: " + text);
        }
    }

    private static String firstLine(String name, Path file) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().orElse("");
        } catch (IOException _) {
            throw new WrongSettingException(name + " names a file that cannot be read: " + file);
        }
    }
}
