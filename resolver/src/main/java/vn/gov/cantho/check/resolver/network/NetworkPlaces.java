package vn.gov.cantho.check.resolver.network;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.gov.cantho.check.resolver.scan.ScanPlace;

/**
 * Where networks are at home. A line of the table is {@code network,place,latitude,longitude,kind}, such as
 * {@code 203.0.113.0/24,Cần Thơ,10.03,105.78,fixed}; the kind is {@code fixed} or {@code mobile}. Empty lines and lines
 * that begin with {@code #} say nothing. Of several networks that hold an address the narrowest counts.
 *
 * <p>Sorted by first address; beside each stands the next wider one that holds it, so that a search ends at the last
 * that begins early enough or at one around it.
 */
public final class NetworkPlaces {

    private static final int NETWORKS_MAX = 500_000;
    private static final long FILE_BYTES_MAX = 64L * 1024 * 1024;
    private static final int LINE_MAX = 200;
    private static final int FIELDS = 5;
    private static final int NONE = -1;

    private final Network[] networks;
    private final ScanPlace[] homes;
    private final int[] around;

    private NetworkPlaces(List<Line> lines) {
        var sorted = new ArrayList<>(lines);
        sorted.sort((one, other) -> Network.ORDER.compare(one.network(), other.network()));
        networks = sorted.stream().map(Line::network).toArray(Network[]::new);
        homes = sorted.stream().map(Line::home).toArray(ScanPlace[]::new);
        around = new int[networks.length];
        for (var i = 0; i < around.length; i++) {
            around[i] = i == 0 ? NONE : holding(i - 1, networks[i]);
            if (i > 0 && networks[i].equals(networks[i - 1])) {
                throw new IllegalArgumentException("a network is there twice, the second time as " + homes[i].name());
            }
        }
    }

    /** A table without lines: nothing is said about where a scan came from. */
    public static NetworkPlaces none() {
        return new NetworkPlaces(List.of());
    }

    /**
     * Reads a table.
     *
     * @throws IllegalArgumentException saying which line is wrong and how
     */
    public static NetworkPlaces read(List<String> lines) {
        var read = new ArrayList<Line>();
        var known = new HashMap<ScanPlace, ScanPlace>();
        for (var i = 0; i < lines.size(); i++) {
            var text = lines.get(i).strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                read.add(line(text, i + 1, known));
            }
        }
        if (read.size() > NETWORKS_MAX) {
            throw new IllegalArgumentException("more than " + NETWORKS_MAX + " networks");
        }
        return new NetworkPlaces(read);
    }

    /**
     * Reads a table from a file in UTF-8.
     *
     * @throws IllegalArgumentException if a line is wrong or the file is too large
     */
    public static NetworkPlaces read(Path file) throws IOException {
        if (Files.size(file) > FILE_BYTES_MAX) {
            throw new IllegalArgumentException("larger than " + FILE_BYTES_MAX + " bytes");
        }
        return read(Files.readAllLines(file));
    }

    /** Where the network of an address is at home, if the table says so. */
    public Optional<ScanPlace> of(InetAddress address) {
        if (networks.length == 0) {
            return Optional.empty();
        }
        var asked = Network.of(address);
        var found = Arrays.binarySearch(networks, asked, Network.ORDER);
        // Not found, it tells where it would be; the one before begins early enough.
        var home = holding(found >= 0 ? found : -found - 2, asked);
        return home == NONE ? Optional.empty() : Optional.of(homes[home]);
    }

    /** How many networks are known. */
    public int size() {
        return networks.length;
    }

    /** How many networks may be known. */
    public static int sizeMax() {
        return NETWORKS_MAX;
    }

    private int holding(int from, Network asked) {
        var at = from;
        while (at != NONE && !networks[at].contains(asked)) {
            at = around[at];
        }
        return at;
    }

    private static Line line(String text, int number, Map<ScanPlace, ScanPlace> known) {
        try {
            if (text.length() > LINE_MAX) {
                throw new IllegalArgumentException("longer than " + LINE_MAX + " characters");
            }
            var fields = text.split(",", -1);
            if (fields.length != FIELDS) {
                throw new IllegalArgumentException("not network,place,latitude,longitude,kind");
            }
            var home = home(fields);
            // The same few places stand in very many lines.
            return new Line(Network.of(fields[0].strip()), known.computeIfAbsent(home, place -> place));
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("line " + number + ": " + wrong.getMessage(), wrong);
        }
    }

    private static ScanPlace home(String... fields) {
        var fixed = switch (fields[4].strip()) {
            case "fixed" -> true;
            case "mobile" -> false;
            case String other -> throw new IllegalArgumentException("neither fixed nor mobile: " + other);
        };
        return new ScanPlace(
                fields[1].strip(), Double.parseDouble(fields[2].strip()), Double.parseDouble(fields[3].strip()), fixed);
    }

    /** One line of the table. */
    private record Line(Network network, ScanPlace home) {}
}
