package vn.gov.cantho.check.load.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.load.target.DemoLot;
import vn.gov.cantho.check.load.target.NoTargetException;
import vn.gov.cantho.check.load.target.TargetConfig;

final class LotStampsTest {

    private static final DemoLot RICE = new DemoLot("09521234567891", "L1");
    private static final DemoLot FISH = new DemoLot("09521234567884", "L2");

    private final HttpServer resolver = server();

    @BeforeEach
    void answerLikeAResolver() {
        resolver.createContext("/q/", exchange -> {
            var code = exchange.getRequestURI().getPath().substring("/q/".length());
            var lot = code.startsWith("R") ? RICE : FISH;
            var verdict = code.endsWith("X") ? "EXPIRED" : "VALID";
            var body = """
                    {"code": "%s", "verdict": "%s", "product": {"gtin": "%s"}, "lot": {"number": "%s"}}""".formatted(code, verdict, lot.gtin(), lot.number()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            try (var answer = exchange.getResponseBody()) {
                answer.write(body);
            }
        });
        resolver.start();
    }

    @AfterEach
    void stop() {
        resolver.stop(0);
    }

    @Test
    void largest_severalLots_isTheOneWithTheMostValidStamps() {
        var target = target("/q/R1", "/q/F1", "/q/F2", "/q/F3", "/q/R2", "/q/R3", "/q/F4", "/q/R4X", "/q/R5X");

        assertThat(LotStamps.largest(target))
                .isEqualTo(new LotStamps(FISH, List.of("/q/F1", "/q/F2", "/q/F3", "/q/F4")));
    }

    @Test
    void largest_fewStamps_isRefused() {
        assertThatExceptionOfType(NoTargetException.class)
                .isThrownBy(() -> LotStamps.largest(target("/q/R1", "/q/R2", "/q/F1")));
    }

    @Test
    void largest_noLot_isRefused() {
        assertThatExceptionOfType(NoTargetException.class).isThrownBy(() -> LotStamps.largest(Map.of()));
    }

    @Test
    void largest_resolverGone_isRefusedByName() {
        resolver.stop(0);

        assertThatExceptionOfType(NoTargetException.class)
                .isThrownBy(() -> LotStamps.largest(target("/q/R1")))
                .withMessageContaining("does not answer");
    }

    private TargetConfig target(String... paths) {
        var address = URI.create("http://127.0.0.1:" + resolver.getAddress().getPort());
        return new TargetConfig(address, Path.of("codes.txt"), List.of(paths), Set.of(RICE, FISH));
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
