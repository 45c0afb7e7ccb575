package vn.gov.cantho.check.resolver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.gov.cantho.check.resolver.testing.Eventually;
import vn.gov.cantho.check.resolver.testing.PublishedSamples;
import vn.gov.cantho.check.resolver.testing.ScanStack;
import vn.gov.cantho.check.resolver.testing.TestPostgres;
import vn.gov.cantho.check.resolver.testing.TestRedis;
import vn.gov.cantho.check.resolver.testing.TestStampCodes;

/** The packaged program with its AOT cache: trained by the script that a deployment uses, started from the cache alone. */
final class AotCacheIT {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final List<String> FLAGS =
            List.of("-Xmx256m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-jar");

    @TempDir
    private Path state;

    private final int port = TestRedis.freePort();
    private final int managementPort = TestRedis.freePort();
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Process> started = new ArrayList<>();
    private final TestPostgres postgres = TestPostgres.start();
    private final TestRedis redis = TestRedis.start();

    @AfterEach
    void stopServers() {
        started.forEach(Process::destroyForcibly);
        client.close();
        redis.close();
        postgres.close();
    }

    @Test
    void trainedCache_isTakenByTheProgramAndAnswersScans() throws Exception {
        PublishedSamples.insert(postgres);
        Files.write(state.resolve("keys"), TestStampCodes.KEY_FILE);
        var jar = jar();
        var cache = state.resolve("resolver.aot");
        assertThat(run(List.of("bash", "train-aot", jar.toString(), cache.toString())))
                .as("the end of the training")
                .isZero();

        // Without a cache that fits, this mode ends the program at once.
        var command = new ArrayList<>(List.of(JAVA.toString(), "-XX:AOTMode=on", "-XX:AOTCache=" + cache));
        command.addAll(FLAGS);
        command.add(jar.toString());
        var program = begin(command);

        Eventually.holds(
                "the stamp is valid", () -> program.isAlive() && verdict().equals("VALID"));
        program.destroy();
        assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void train_withoutArguments_saysHow() throws Exception {
        assertThat(run(List.of("bash", "train-aot"))).isEqualTo(2);
        assertThat(Files.readString(state.resolve("output"))).contains("Usage: resolver/train-aot JAR CACHE");
    }

    private int run(List<String> command) throws IOException, InterruptedException {
        var process = begin(command);
        assertThat(process.waitFor(2, TimeUnit.MINUTES))
                .as(String.join(" ", command))
                .isTrue();
        return process.exitValue();
    }

    private Process begin(List<String> command) throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(state.resolve("output").toFile());
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("CHECK_"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("CHECK_RESOLVER_PORT", Integer.toString(port));
        environment.put("CHECK_RESOLVER_MANAGEMENT_PORT", Integer.toString(managementPort));
        environment.put("CHECK_POSTGRES_PORT", Integer.toString(postgres.port()));
        environment.put("CHECK_POSTGRES_DATABASE", TestPostgres.DATABASE);
        environment.put("CHECK_REDIS_PORT", Integer.toString(redis.port()));
        environment.put("CHECK_STAMP_KEYS_FILE", state.resolve("keys").toString());
        environment.put("CHECK_STATE_DIR", state.toString());
        var process = builder.start();
        started.add(process);
        return process;
    }

    private String verdict() {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + ScanStack.stamp(PublishedSamples.CODE_LOT, 1)))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("X-Verdict")
                    .orElse("");
        } catch (IOException _) {
            return "not listening yet";
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    private static Path jar() throws IOException {
        try (var jars = Files.newDirectoryStream(Path.of("target"), "resolver-[0-9]*.jar")) {
            return jars.iterator().next();
        }
    }
}
