package vn.gov.cantho.check.load.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The programs of this build, as they were packaged last.
 *
 * @param resolver the jar, with its libraries beside it
 * @param relay the class path of the portal and of the program that starts its relay alone
 */
public record Programs(Path resolver, String relay) {

    public static final String AOT_CACHE = "resolver.aot";
    public static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    /** Finds them; fails with a text that says what to do when they are not there. */
    public static Programs find() throws IOException {
        var relay = root().resolve("admin-portal/target/test-classes");
        return new Programs(findResolver(), relay + ":" + findPortal());
    }

    /** Finds the class path of the portal alone. */
    public static String findPortal() throws IOException {
        var portal = root().resolve("admin-portal").resolve("target");
        var libraries = portal.resolve("classpath");
        if (!Files.isRegularFile(libraries)) {
            throw notPackaged();
        }
        return portal.resolve("classes") + ":" + Files.readString(libraries).strip();
    }

    /** Finds the resolver alone. */
    public static Path findResolver() throws IOException {
        return jar(root().resolve("resolver").resolve("target")).orElseThrow(Programs::notPackaged);
    }

    private static IllegalStateException notPackaged() {
        return new IllegalStateException(
                "The programs are not packaged; the command that needs them does that, and so does a build of all modules.");
    }

    /** Trains the AOT cache that nodes start with in production; a node whose settings these are must not be running. */
    public void train(Map<String, String> environment, Path below) throws IOException, InterruptedException {
        var cache = below.resolve(AOT_CACHE);
        var script = root().resolve("resolver").resolve("train-aot");
        var training = new ProcessBuilder("bash", script.toString(), resolver.toString(), cache.toString())
                .redirectErrorStream(true)
                .redirectOutput(below.resolve("training.log").toFile());
        training.environment().putAll(environment);
        training.environment().put("JAVA_HOME", System.getProperty("java.home"));
        if (training.start().waitFor() != 0) {
            throw new IOException("the cache cannot be trained: " + Files.readString(below.resolve("training.log")));
        }
    }

    /** The checkout: tests run in a module of it, the command anywhere in it. */
    public static Path root() {
        var here = Path.of("").toAbsolutePath();
        var root = Optional.of(here);
        while (root.isPresent() && !Files.isDirectory(root.get().resolve("infra/contract"))) {
            root = Optional.ofNullable(root.get().getParent());
        }
        return root.orElse(here);
    }

    private static Optional<Path> jar(Path target) throws IOException {
        if (!Files.isDirectory(target)) {
            return Optional.empty();
        }
        try (var jars = Files.newDirectoryStream(target, "resolver-[0-9]*.jar")) {
            for (var jar : jars) {
                return Optional.of(jar);
            }
        }
        return Optional.empty();
    }
}
