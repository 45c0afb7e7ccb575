package vn.gov.cantho.check.load.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class NetworksTest {

    @Test
    void next_asOftenAsThereAreNetworks_neverGivesOneTwice() {
        var networks = Networks.ofGuessers();
        var seen = new HashSet<String>();

        Stream.generate(networks::next)
                .limit(Networks.NUMBER)
                .map(address -> address.substring(0, address.lastIndexOf('.')))
                .forEach(seen::add);

        assertThat(seen).hasSize(Networks.NUMBER);
    }

    @Test
    void next_isAnAddress() {
        assertThat(Stream.generate(Networks.ofPeople()::next).limit(1_000))
                .allSatisfy(address -> assertThat(InetAddress.ofLiteral(address).getHostAddress())
                        .isEqualTo(address));
    }

    @Test
    void peopleAndGuessers_haveNoNetworkInCommon() {
        assertThat(Networks.ofPeople().next()).startsWith("100.");
        assertThat(Networks.ofGuessers().next()).startsWith("10.");
    }
}
