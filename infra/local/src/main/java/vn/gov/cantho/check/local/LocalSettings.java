package vn.gov.cantho.check.local;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What can be set about a stack, read once from the environment.
 *
 * @param state where the stack keeps everything it writes
 * @param publicUrl what QR codes, links and link sets say
 * @param unknown names in the environment that look like settings and are none; the programs do not get them, because the
 *     resolver would refuse to start
 */
record LocalSettings(Path state, Map<Port, Integer> ports, URI publicUrl, Set<String> unknown) {

    private static final int PORT_MAX = 65535;
    private static final Pattern SCHEME_AND_HOST = Pattern.compile("https?://[^/?#\\s]+/?");

    LocalSettings {
        ports = Map.copyOf(ports);
        unknown = Set.copyOf(unknown);
    }

    /**
     * Reads the settings.
     *
     * @param directory what a relative state folder is relative to
     */
    static LocalSettings read(Path directory, Map<String, String> environment) throws WrongSettingException {
        var ports = new EnumMap<Port, Integer>(Port.class);
        for (var port : Port.values()) {
            ports.put(port, port(port, environment));
        }
        refuseSharedPorts(ports);
        var state = state(directory, environment.getOrDefault("CHECK_STATE_DIR", ""));
        var publicUrl = environment.getOrDefault("CHECK_PUBLIC_URL", "");
        return new LocalSettings(
                state.toAbsolutePath().normalize(),
                ports,
                url(publicUrl.isBlank() ? "http://127.0.0.1:" + ports.get(Port.RESOLVER) : publicUrl),
                KnownSettings.ofThisRelease().unknownAmong(environment.keySet()));
    }

    int port(Port port) {
        var number = ports.get(port);
        if (number == null) {
            throw new IllegalStateException("no number for " + port);
        }
        return number;
    }

    /** The address of a port on this machine. */
    String url(Port port) {
        return "http://127.0.0.1:" + port(port);
    }

    /** What both programs read, by the names they know it under. */
    Map<String, String> programEnvironment() {
        var environment = new HashMap<String, String>();
        ports.forEach((port, number) -> environment.put(port.variable(), Integer.toString(number)));
        environment.put("CHECK_POSTGRES_HOST", "127.0.0.1");
        environment.put("CHECK_REDIS_HOST", "127.0.0.1");
        environment.put("CHECK_PUBLIC_URL", publicUrl.toString());
        return environment;
    }

    /** What makes one stack differ from another, in lines such as {@code CHECK_PORTAL_PORT=8081}. */
    List<String> lines() {
        return programEnvironment().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .sorted()
                .toList();
    }

    private static Path state(Path directory, String given) throws WrongSettingException {
        try {
            return directory.resolve(given.isBlank() ? ".local" : given);
        } catch (InvalidPathException _) {
            throw new WrongSettingException(
                    "CHECK_STATE_DIR cannot name a folder in this locale: '%s'. Set LC_ALL to one with UTF-8, such as C.UTF-8."
                            .formatted(given));
        }
    }

    private static int port(Port port, Map<String, String> environment) throws WrongSettingException {
        var text = environment.getOrDefault(port.variable(), "").strip();
        if (text.isEmpty()) {
            return port.usual();
        }
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > PORT_MAX) {
            throw new WrongSettingException(
                    "%s must be a port from 1 to %d, not '%s'.".formatted(port.variable(), PORT_MAX, text));
        }
        return Integer.parseInt(text);
    }

    private static void refuseSharedPorts(Map<Port, Integer> ports) throws WrongSettingException {
        var owners = new HashMap<Integer, Port>();
        for (var port : Port.values()) {
            var other = owners.putIfAbsent(ports.getOrDefault(port, 0), port);
            if (other != null) {
                throw new WrongSettingException("%s and %s both name port %d; each needs its own."
                        .formatted(other.variable(), port.variable(), ports.get(port)));
            }
        }
    }

    private static URI url(String text) throws WrongSettingException {
        if (SCHEME_AND_HOST.matcher(text).matches()) {
            try {
                var url = URI.create(text.replaceFirst("/$", ""));
                if (url.getHost() != null) {
                    return url;
                }
            } catch (IllegalArgumentException _) {
                // Said below, as for every other text that is no such address.
            }
        }
        throw new WrongSettingException(
                "CHECK_PUBLIC_URL must be scheme and host such as https://check.cantho.gov.vn, not '%s'."
                        .formatted(text));
    }
}
