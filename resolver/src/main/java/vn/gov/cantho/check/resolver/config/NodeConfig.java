package vn.gov.cantho.check.resolver.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What this node is.
 *
 * @param name what it is called in receipts and counts, at most 100 characters and different on every node
 * @param port where the public asks
 * @param managementPort where operators ask; never to be reached from outside
 * @param eventLoops how many threads answer
 * @param publicUrl what stamps and links say, without a slash at the end
 * @param nationalPortal where numbers are looked up that nobody has registered here
 * @param legacyAddresses the table of addresses of an earlier system; without one none are known
 * @param stampKeys the file with the keys of the stamp codes
 * @param drain how long requests are still taken after the node has said that it stops
 * @param state the folder for the journal and the snapshot of the overlay
 */
public record NodeConfig(
        String name,
        int port,
        int managementPort,
        int eventLoops,
        TransportChoice transport,
        String publicUrl,
        String nationalPortal,
        Optional<Path> legacyAddresses,
        Path stampKeys,
        Duration drain,
        Path state) {

    private static final int NAME_MAX = 100;
    private static final int EVENT_LOOPS_MAX = 64;
    private static final List<String> LOG_FORMATS = List.of("JSON", "TEXT");

    public static final NodeConfig DEFAULTS = new NodeConfig(
            "127.0.0.1:8080",
            8080,
            9080,
            Math.min(EVENT_LOOPS_MAX, Runtime.getRuntime().availableProcessors()),
            TransportChoice.AUTO,
            "http://127.0.0.1:8080",
            "https://truyxuatnguongoc.gov.vn",
            Optional.empty(),
            Path.of(".local", "stamp-keys"),
            Duration.ofMillis(500),
            Path.of(".local"));

    /** Which way of the operating system to wait for the network. */
    public enum TransportChoice {
        /** The best of the others that works on this machine. */
        AUTO,
        IO_URING,
        EPOLL,
        NIO
    }

    public NodeConfig {
        Settings.require(!name.isBlank() && name.length() <= NAME_MAX, "CHECK_NODE_NAME must have 1 to 100 characters");
        Settings.require(Ports.isPortOrFree(port), "CHECK_RESOLVER_PORT must be 0 to 65535");
        Settings.require(Ports.isPortOrFree(managementPort), "CHECK_RESOLVER_MANAGEMENT_PORT must be 0 to 65535");
        Settings.require(
                eventLoops >= 1 && eventLoops <= EVENT_LOOPS_MAX, "CHECK_RESOLVER_EVENT_LOOPS must be 1 to 64");
        Settings.require(
                !drain.isNegative() && drain.toMillis() <= 60_000, "CHECK_RESOLVER_DRAIN_MILLIS must be 0 to 60000");
        Settings.require(
                publicUrl.startsWith("http") && !publicUrl.endsWith("/"),
                "CHECK_PUBLIC_URL must begin with http and not end with a slash");
        Settings.require(nationalPortal.startsWith("https://"), "CHECK_NATIONAL_PORTAL_URL must begin with https://");
    }

    static NodeConfig from(Settings settings) {
        refuseUnknownLogFormat(settings);
        var port = settings.integer("CHECK_RESOLVER_PORT", DEFAULTS.port);
        return new NodeConfig(
                settings.text("CHECK_NODE_NAME", "127.0.0.1:" + port),
                port,
                settings.integer("CHECK_RESOLVER_MANAGEMENT_PORT", DEFAULTS.managementPort),
                settings.integer("CHECK_RESOLVER_EVENT_LOOPS", DEFAULTS.eventLoops),
                settings.constant("CHECK_RESOLVER_TRANSPORT", TransportChoice.class, DEFAULTS.transport),
                settings.text("CHECK_PUBLIC_URL", DEFAULTS.publicUrl),
                settings.text("CHECK_NATIONAL_PORTAL_URL", DEFAULTS.nationalPortal),
                settings.file("CHECK_LEGACY_ADDRESSES_FILE"),
                settings.path("CHECK_STAMP_KEYS_FILE", DEFAULTS.stampKeys),
                settings.millis("CHECK_RESOLVER_DRAIN_MILLIS", DEFAULTS.drain),
                settings.path("CHECK_STATE_DIR", DEFAULTS.state));
    }

    /** The logging reads it by itself, before this program runs, and would write nothing by another name. */
    private static void refuseUnknownLogFormat(Settings settings) {
        Settings.require(
                LOG_FORMATS.contains(settings.text("CHECK_LOG_FORMAT", LOG_FORMATS.getFirst())),
                "CHECK_LOG_FORMAT must be one of " + LOG_FORMATS);
    }
}
