package vn.gov.cantho.check.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The two programs of the system and the loader of demo data, as child processes of this Java. */
final class JavaPrograms {

    /** Who tries a stack out is one network, and asks for more in vain than a network of the public. */
    private static final String GUESSES = "CHECK_RESOLVER_GUESSES_AT_ONCE";

    private static final String GUESSES_AT_ONCE = "1000";

    /** The demonstration is seen from one machine, which may say from where it wants to be seen. */
    private static final String PROXIES = "CHECK_RESOLVER_TRUSTED_PROXIES";

    private static final String THIS_MACHINE = "127.0.0.0/8, ::1";
    private static final String PLACES = "CHECK_RESOLVER_NETWORKS_FILE";
    private static final String PLACES_OF_DEMO = "/demo/networks.csv";

    /** Accounts of the sample data sign in with their password alone. */
    private static final String SECOND_FACTOR = "CHECK_PORTAL_SECOND_FACTOR";

    private static final String NOT_COMPULSORY = "OFFERED";

    /** Who tries a stack out reads its logs without a tool. */
    private static final String LOG_FORMAT = "CHECK_LOG_FORMAT";

    private static final String FOR_PEOPLE = "TEXT";

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private final LocalSettings settings;
    private final StateFolder state;

    JavaPrograms(LocalSettings settings, StateFolder state) {
        this.settings = settings;
        this.state = state;
    }

    Program resolver() throws StackFailedException {
        var jar = jar("resolver");
        var environment = programEnvironment("resolver");
        if (!System.getenv().containsKey(PROXIES)) {
            environment.put(PROXIES, THIS_MACHINE);
        }
        if (!System.getenv().containsKey(PLACES)) {
            environment.put(PLACES, places().toString());
        }
        return program("resolver", List.of("-Xmx256m", "-XX:+UseSerialGC", "-jar", jar.toString()), environment);
    }

    /** Compiled once, not twice: it starts in a third less time, and nobody measures the portal of a local stack. */
    Program portal() throws StackFailedException {
        var jar = jar("admin-portal");
        return program(
                "portal",
                List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", jar.toString()),
                programEnvironment("portal"));
    }

    /** Calls the portal's own services, so it runs with everything the portal has and with what this module adds. */
    Program demoLoader() {
        var environment = programEnvironment("portal");
        var options = List.of(
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                "vn.gov.cantho.check.local.demo.DemoLoader");
        return program("demo", options, environment);
    }

    private Path places() throws StackFailedException {
        try (var table = JavaPrograms.class.getResourceAsStream(PLACES_OF_DEMO)) {
            var text = new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
            AtomicFile.write(state.places(), text, AtomicFile.Readers.OWNER);
            return state.places();
        } catch (IOException e) {
            throw new StackFailedException("The table of places cannot be written: " + e.getMessage());
        }
    }

    private Program program(String name, List<String> options, Map<String, String> environment) {
        var command = new ArrayList<String>();
        command.add(JAVA.toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8"));
        command.addAll(options);
        return new Program(new Recipe(name, command, environment, settings.unknown(), state.path(), "TERM"), state);
    }

    private Map<String, String> programEnvironment(String name) {
        var environment = new HashMap<>(settings.programEnvironment());
        environment.put("CHECK_POSTGRES_DATABASE", LocalDatabase.NAME);
        environment.put("CHECK_STAMP_KEYS_FILE", state.stampKeys().toString());
        if (name.equals("portal")) {
            environment.put("CHECK_AUDIT_KEY_FILE", state.auditKey().toString());
            environment.put("CHECK_PORTAL_FACTOR_KEY_FILE", state.factorKey().toString());
            environment.put(
                    "CHECK_AUDIT_PUBLIC_KEYS_FILE", state.auditPublicKeys().toString());
            environment.put(
                    "CHECK_AUDIT_CHECKPOINT_FOLDER",
                    state.program(name).resolve("audit-checkpoints").toString());
        }
        environment.put("CHECK_STATE_DIR", state.program(name).toString());
        if (!System.getenv().containsKey(SECOND_FACTOR)) {
            environment.put(SECOND_FACTOR, NOT_COMPULSORY);
        }
        if (!System.getenv().containsKey(GUESSES)) {
            environment.put(GUESSES, GUESSES_AT_ONCE);
        }
        if (!System.getenv().containsKey(LOG_FORMAT)) {
            environment.put(LOG_FORMAT, FOR_PEOPLE);
        }
        environment.put("VAADIN_USAGE_STATS_ENABLED", "false");
        return environment;
    }

    private Path jar(String program) throws StackFailedException {
        var directory = state.installed(program);
        try (var jars = Files.newDirectoryStream(directory, program + "-[0-9]*.jar")) {
            for (var jar : jars) {
                return jar;
            }
        } catch (IOException _) {
            // The same as an empty folder.
        }
        throw new StackFailedException(
                "There is no program in %s; infra/local/run puts it there.".formatted(directory));
    }
}
