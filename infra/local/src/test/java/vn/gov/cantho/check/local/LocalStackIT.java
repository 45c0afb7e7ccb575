package vn.gov.cantho.check.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.gov.cantho.check.local.scans.Expected;

/** The life of a stack from nothing: loaded, looked at, killed without warning, started again, stopped. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LocalStackIT {

    private static final int NOT_FOUND = 404;
    private static final int OK = 200;
    private static final int ATTEMPTS_MAX = 100;
    private static final int PAUSE_MILLIS = 200;

    private final HttpClient client = HttpClient.newHttpClient();

    private Path state;
    private StackProcess stack;
    private Process supervisor;

    @BeforeAll
    void start(@TempDir(cleanup = CleanupMode.ALWAYS) Path folder) throws IOException, InterruptedException {
        // Java can name only what the locale of the tests has.
        var letters = Charset.forName(System.getProperty("sun.jnu.encoding"));
        state = Files.createDirectory(folder.resolve(letters.newEncoder().canEncode('ữ') ? "kho dữ liệu" : "a folder"));
        stack = StackProcess.install(state);
        // The resolver would refuse to start with it.
        stack.set("CHECK_RESOLVER_PROT", "1");
        supervisor = stack.start();
    }

    @AfterAll
    void stopWhateverIsLeft() throws IOException, InterruptedException {
        stack.call("--stop");
    }

    @Test
    @Order(1)
    void demoJson_afterStart_hasTheShapeProgramsRelyOn() throws IOException {
        var demo = stack.demo();

        assertThat(demo.path("resolver").asString()).isEqualTo("http://127.0.0.1:" + stack.port(Port.RESOLVER));
        assertThat(demo.path("portal").asString()).isEqualTo("http://127.0.0.1:" + stack.port(Port.PORTAL));
        assertThat(demo.path("management").path("resolver").asString()).endsWith(stack.port(Port.RESOLVER_MANAGEMENT));
        assertThat(demo.path("management").path("portal").asString()).endsWith(stack.port(Port.PORTAL_MANAGEMENT));
        assertThat(pids(demo))
                .hasSize(4)
                .allSatisfy(pid -> assertThat(ProcessHandle.of(pid)).isPresent());
        assertThat(demo.path("lots").size()).isEqualTo(60);
        assertThat(demo.path("accounts").size()).isGreaterThanOrEqualTo(25);
        for (var field : List.of("user", "password", "unit", "level", "roles")) {
            assertThat(demo.path("accounts").path(0).has(field)).as(field).isTrue();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state.resolve("demo.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    @Order(2)
    void scans_ofEveryVerdict_showIt() throws IOException, InterruptedException {
        var scans = stack.demo().path("scans");

        assertThat(scans.size()).isEqualTo(Expected.values().length);
        assertThat(scans.path("VALID").size()).isGreaterThanOrEqualTo(1000);
        for (var verdict : Expected.values()) {
            var answer = confirmed(scans.path(verdict.name()).path(0).asString());
            assertThat(answer.headers().firstValue("X-Verdict"))
                    .as(verdict.name())
                    .hasValue(verdict.name());
            assertThat(answer.statusCode()).isEqualTo(verdict == Expected.UNKNOWN ? NOT_FOUND : OK);
        }
    }

    @Test
    @Order(3)
    void codes_all_areManyDifferentAndValid() throws IOException, InterruptedException {
        var codes = Files.readAllLines(state.resolve("codes.txt"));

        assertThat(codes)
                .hasSizeGreaterThanOrEqualTo(200_000)
                .allMatch(path -> path.matches("/Q/[0-9A-HJKMNP-TV-Z]{20}"));
        assertThat(new HashSet<>(codes)).hasSameSizeAs(codes);
        var sample = confirmed("http://127.0.0.1:" + stack.port(Port.RESOLVER) + codes.get(codes.size() / 2));
        assertThat(sample.headers().firstValue("X-Verdict")).hasValue("VALID");
    }

    @Test
    @Order(4)
    void lots_pagesAndPictures_areServed() throws IOException, InterruptedException {
        for (var lot : List.of(
                stack.demo().path("lots").path(0), stack.demo().path("lots").path(59))) {
            assertThat(get(lot.path("url").asString()).statusCode()).isEqualTo(OK);
        }
        var scan = stack.demo().path("scans").path("VALID").path(0).asString();
        var image = get(scan).body().replaceAll("(?s).*\"image\":\"([^\"]+)\".*", "$1");
        assertThat(get("http://127.0.0.1:" + stack.port(Port.RESOLVER) + image)
                        .headers()
                        .firstValue("Content-Type"))
                .hasValue("image/jpeg");
    }

    @Test
    @Order(5)
    void secondStack_onThePortsOfThisOne_saysWhichPortAndStartsNothing() throws IOException, InterruptedException {
        try (var stranger = new ServerSocket(0)) {
            var environment = FreePorts.environment();
            environment.put("CHECK_PORTAL_PORT", Integer.toString(stranger.getLocalPort()));
            var other = state.resolve("other");
            var process = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(state.resolve("other.txt").toFile());
            process.environment().putAll(environment);
            process.environment().put("CHECK_STATE_DIR", other.toString());

            assertThat(process.start().waitFor()).isEqualTo(1);

            assertThat(Files.readString(state.resolve("other.txt")))
                    .contains(Integer.toString(stranger.getLocalPort()), "CHECK_PORTAL_PORT");
            assertThat(other.resolve("postgres")).doesNotExist();
        }
    }

    @Test
    @Order(6)
    void mistypedSetting_isWarnedOfAndKeptFromThePrograms() throws IOException {
        assertThat(stack.output()).contains("CHECK_RESOLVER_PROT, it is ignored. Did you mean CHECK_RESOLVER_PORT?");
    }

    @Test
    @Order(7)
    void programs_killed_areReportedAndStartedAgainOrLeftUntilTheNextCall() throws IOException, InterruptedException {
        var killed = pids(stack.demo());
        kill(stack.demo(), "resolver");
        kill(stack.demo(), "redis");

        // Waits until all parts answer, so until the resolver is there again as well.
        assertThat(stack.call()).as(stack.called()).isZero();

        assertThat(stack.called()).contains("A stack runs already in " + state);
        assertThat(stack.output())
                .contains("resolver ended by itself with status 137", "It is started again")
                .contains("redis ended by itself with status 137", "until infra/local/run is called again")
                .contains("Started resolver again", "Started redis again");
        assertThat(pids(stack.demo())).filteredOn(killed::contains).hasSize(2);
    }

    @Test
    @Order(8)
    void freshStart_ofAStackThatRuns_isRefused() throws IOException, InterruptedException {
        assertThat(stack.call("--fresh")).isEqualTo(1);

        assertThat(stack.called()).contains("infra/local/stop");
        assertThat(state.resolve("postgres")).isNotEmptyDirectory();
    }

    @Test
    @Order(9)
    void secondCall_withOtherSettings_isToldWithWhichOnesItRuns() throws IOException, InterruptedException {
        var port = stack.port(Port.PORTAL);
        stack.set("CHECK_PORTAL_PORT", "1");

        assertThat(stack.call()).isEqualTo(1);

        assertThat(stack.called()).contains("CHECK_PORTAL_PORT=" + port, "infra/local/stop");
        stack.set("CHECK_PORTAL_PORT", port);
    }

    @Test
    @Order(10)
    void start_afterTheSupervisorAndMostProgramsWereKilled_needsNoHelp() throws IOException, InterruptedException {
        var scan = stack.demo().path("scans").path("VALID").path(0).asString();
        var killed = pids(stack.demo());
        supervisor.destroyForcibly().waitFor();
        // The portal lives on without anybody who watches over it.
        for (var name : List.of("resolver", "postgres", "redis")) {
            kill(stack.demo(), name);
        }

        supervisor = stack.start();

        assertThat(stack.output())
                .contains("Ended what an earlier run left (1 of its programs)")
                .doesNotContain("Loading demo data");
        assertThat(pids(stack.demo())).doesNotContainAnyElementsOf(killed);
        assertThat(confirmed(scan).headers().firstValue("X-Verdict")).hasValue("VALID");
    }

    @Test
    @Order(11)
    void stop_ofARunningStack_leavesNothingBehind() throws IOException, InterruptedException {
        var pids = pids(stack.demo());

        assertThat(stack.call("--stop")).isZero();
        assertThat(stack.called()).isEqualTo("Stopped.\n");
        assertThat(stack.call("--stop")).isZero();
        assertThat(stack.called()).startsWith("Nothing runs in ");

        assertThat(supervisor.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(pids)
                .allSatisfy(pid -> assertThat(ProcessHandle.of(pid).filter(Liveness::works))
                        .isEmpty());
        for (var port : Port.values()) {
            assertThat(PortCheck.isFree(Integer.parseInt(stack.port(port))))
                    .as(port.name())
                    .isTrue();
        }
    }

    /** On a busy machine a poll comes late now and then, and for that moment nothing is confirmed. */
    private HttpResponse<String> confirmed(String url) throws IOException, InterruptedException {
        var answer = get(url);
        for (var attempt = 1; attempt < ATTEMPTS_MAX && isUnconfirmed(answer); attempt++) {
            Thread.sleep(PAUSE_MILLIS);
            answer = get(url);
        }
        return answer;
    }

    private static boolean isUnconfirmed(HttpResponse<String> answer) {
        return answer.headers().firstValue("X-Verdict").equals(Optional.of("UNCONFIRMED"));
    }

    private HttpResponse<String> get(String url) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Accept", "application/json")
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static void kill(JsonNode demo, String name) {
        ProcessHandle.of(demo.path("pids").path(name).asLong()).ifPresent(ProcessHandle::destroyForcibly);
    }

    private static List<Long> pids(JsonNode demo) {
        var pids = new ArrayList<Long>();
        for (var name : List.of("resolver", "portal", "postgres", "redis")) {
            pids.add(demo.path("pids").path(name).asLong());
        }
        return pids;
    }

    private static List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                LocalStack.class.getName());
    }
}
