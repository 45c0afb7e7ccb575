package vn.gov.cantho.check.resolver.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.gov.cantho.check.resolver.scan.ScanPlace;

final class NetworkPlacesTest {

    private static final NetworkPlaces PLACES = NetworkPlaces.read(List.of(
            "# network,place,latitude,longitude,kind",
            "",
            "203.0.113.0/24,Cần Thơ,10.03,105.78,fixed",
            "203.0.113.64/26, Vĩnh Long ,10.25,105.97,fixed",
            "203.0.113.80/32,Đồng Tháp,10.46,105.63,fixed",
            "198.51.100.0/24,Hà Nội,21.03,105.85,mobile",
            "2001:db8::/32,Đà Nẵng,16.07,108.22,mobile",
            "2001:db8:0:1::/64,Huế,16.46,107.6,fixed"));

    @Test
    void of_address_isThatOfTheNarrowestNetwork() {
        assertThat(name("203.0.113.0")).contains("Cần Thơ");
        assertThat(name("203.0.113.63")).contains("Cần Thơ");
        assertThat(name("203.0.113.64")).contains("Vĩnh Long");
        assertThat(name("203.0.113.79")).contains("Vĩnh Long");
        assertThat(name("203.0.113.80")).contains("Đồng Tháp");
        assertThat(name("203.0.113.81")).contains("Vĩnh Long");
        assertThat(name("203.0.113.127")).contains("Vĩnh Long");
        assertThat(name("203.0.113.128")).contains("Cần Thơ");
        assertThat(name("203.0.113.255")).contains("Cần Thơ");
        assertThat(name("2001:db8:ffff::1")).contains("Đà Nẵng");
        assertThat(name("2001:db8:0:1:ffff:ffff:ffff:ffff")).contains("Huế");
        assertThat(name("2001:db8:0:2::")).contains("Đà Nẵng");
    }

    @Test
    void of_addressOfNoNetwork_isAbsent() {
        assertThat(name("203.0.112.255")).isEmpty();
        assertThat(name("203.0.114.0")).isEmpty();
        assertThat(name("0.0.0.0")).isEmpty();
        assertThat(name("255.255.255.255")).isEmpty();
        assertThat(name("2001:db7:ffff:ffff:ffff:ffff:ffff:ffff")).isEmpty();
        assertThat(name("2001:db9::")).isEmpty();
        assertThat(NetworkPlaces.none().of(InetAddress.ofLiteral("203.0.113.1")))
                .isEmpty();
    }

    @Test
    void of_ipv4InIpv6_isThatOfIpv4() {
        assertThat(name("::ffff:203.0.113.9")).contains("Cần Thơ");
    }

    @Test
    void of_place_isCoarse() {
        assertThat(PLACES.of(InetAddress.ofLiteral("198.51.100.7")))
                .contains(new ScanPlace("Hà Nội", 21, 105.9, false));
    }

    @Test
    void of_randomTable_isWhatALookAtEveryLineFinds() {
        var random = new Random(20261126);
        var lines = new ArrayList<String>();
        for (var bits = 0; bits <= 32; bits++) {
            for (var network = 0; network < 6; network++) {
                var first = (random.nextInt(1 << 20) << 12) & prefix(bits);
                var line = dotted(first) + "/" + bits + ",";
                if (lines.stream().noneMatch(known -> known.startsWith(line))) {
                    lines.add(line + "nơi " + lines.size() + ",10,105,fixed");
                }
            }
        }
        var places = NetworkPlaces.read(lines);
        for (var round = 0; round < 20_000; round++) {
            var address = random.nextInt();
            assertThat(places.of(InetAddress.ofLiteral(dotted(address))).map(ScanPlace::name))
                    .isEqualTo(narrowest(lines, address));
        }
    }

    @Test
    void read_wrongLine_saysWhichAndHow() {
        assertWrong("203.0.113.0/24,Cần Thơ,10,105", "line 2: not network,place,latitude,longitude,kind");
        assertWrong("203.0.113.1/24,Cần Thơ,10,105,fixed", "line 2: no network: 203.0.113.1/24");
        assertWrong("203.0.113.0/33,Cần Thơ,10,105,fixed", "line 2: no network: 203.0.113.0/33");
        assertWrong("203.0.113.0,Cần Thơ,10,105,fixed", "line 2: no network: 203.0.113.0");
        assertWrong("2001:db8::1/127,Cần Thơ,10,105,fixed", "line 2: no network: 2001:db8::1/127");
        assertWrong("host.example/24,Cần Thơ,10,105,fixed", "line 2: ");
        assertWrong("203.0.113.0/24,,10,105,fixed", "line 2: a place has a name of 1 to 40 characters");
        assertWrong("203.0.113.0/24,Cần Thơ,91,105,fixed", "line 2: a latitude is -90 to 90");
        assertWrong("203.0.113.0/24,Cần Thơ,NaN,105,fixed", "line 2: a latitude is -90 to 90");
        assertWrong("203.0.113.0/24,Cần Thơ,10,181,fixed", "line 2: a longitude is -180 to 180");
        assertWrong("203.0.113.0/24,Cần Thơ,10,105,sure", "line 2: neither fixed nor mobile: sure");
        assertWrong("203.0.113.0/24," + "x".repeat(200) + ",10,105,fixed", "line 2: longer than 200 characters");
    }

    @Test
    void read_networkTwice_isRefused() {
        var line = "203.0.113.0/24,Cần Thơ,10,105,fixed";
        assertThatThrownBy(() -> NetworkPlaces.read(List.of(line, line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twice");
    }

    @Test
    void read_tooLargeFile_isRefusedUnread(@TempDir Path folder) throws IOException {
        var file = folder.resolve("networks.csv");
        try (var sparse = Files.newByteChannel(
                file, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)) {
            sparse.position(64L * 1024 * 1024);
            sparse.write(java.nio.ByteBuffer.wrap(new byte[1]));
        }
        assertThatThrownBy(() -> NetworkPlaces.read(file)).hasMessageContaining("larger than");
    }

    private static void assertWrong(String line, String message) {
        assertThatThrownBy(() -> NetworkPlaces.read(List.of("# a table", line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    private static Optional<String> name(String address) {
        return PLACES.of(InetAddress.ofLiteral(address)).map(ScanPlace::name);
    }

    private static Optional<String> narrowest(List<String> lines, int address) {
        // The lines come by the length of the prefix, so that the last that fits is the narrowest.
        var found = Optional.<String>empty();
        for (var line : lines) {
            var bits = Integer.parseInt(line.substring(line.indexOf('/') + 1, line.indexOf(',')));
            var first = dotted(address & prefix(bits));
            if (line.startsWith(first + "/")) {
                found = Optional.of(line.split(",", -1)[1]);
            }
        }
        return found;
    }

    private static int prefix(int bits) {
        return bits == 0 ? 0 : -1 << (32 - bits);
    }

    private static String dotted(int address) {
        return (address >>> 24) + "." + ((address >>> 16) & 0xFF) + "." + ((address >>> 8) & 0xFF) + "."
                + (address & 0xFF);
    }
}
