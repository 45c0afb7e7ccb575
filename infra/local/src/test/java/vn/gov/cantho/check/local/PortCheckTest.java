package vn.gov.cantho.check.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortCheckTest {

    @Test
    void complaint_portTakenOnLoopbackOnly_namesPortAndVariable() throws IOException, WrongSettingException {
        try (var stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var taken = Integer.toString(stranger.getLocalPort());
            var environment = FreePorts.environment();
            environment.put("CHECK_REDIS_PORT", taken);

            var complaint = PortCheck.complaint(LocalSettings.read(Path.of("/x"), environment));

            assertThat(complaint).hasValueSatisfying(text -> assertThat(text).contains(taken, "CHECK_REDIS_PORT"));
        }
    }

    @Test
    void complaint_allFree_isNone() throws IOException, WrongSettingException {
        var settings = LocalSettings.read(Path.of("/x"), Map.copyOf(FreePorts.environment()));

        assertThat(PortCheck.complaint(settings)).isEmpty();
    }
}
