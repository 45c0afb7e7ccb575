package vn.gov.cantho.check.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.cantho.check.portal.testing.PortalTest;

@PortalTest
final class ConnectionMetersIT {

    @Autowired
    private DataSource source;

    @Autowired
    private MeterRegistry meters;

    @Test
    void connections_takenAndGivenBack_areCounted() throws SQLException {
        var before = entries("connections");

        try (var _ = source.getConnection();
                var _ = source.getConnection()) {
            assertThat(entries("connections")).isEqualTo(before + 2);
            assertThat(entries("waits for a connection")).isZero();
        }

        assertThat(entries("connections")).isEqualTo(before);
    }

    private double entries(String thing) {
        return meters.get("limit.entries").tag("thing", thing).gauge().value();
    }
}
