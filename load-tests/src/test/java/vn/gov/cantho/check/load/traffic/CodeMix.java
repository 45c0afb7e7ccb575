package vn.gov.cantho.check.load.traffic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Scans as they come every day: many stamps, few of them hot, some read wrongly and some made up. The popularity of
 * stamps follows Zipf's law: the stamp at rank r is asked for in proportion to 1 / r^s. The same seed gives the same
 * scans in the same order.
 */
public final class CodeMix {

    /** How steeply popularity falls: with some 200,000 stamps the first gets one scan in forty. */
    static final double SKEW = 0.9;

    static final double FORGED_SHARE = 0.02;
    static final double MALFORMED_SHARE = 0.02;
    static final double PROGRAM_SHARE = 0.2;

    // The alphabet of Crockford's base 32, which stamps are printed in.
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final List<String> paths;
    private final double[] reach;
    private final Random random;

    /** A mix over these paths, none of which may be forged or malformed itself. */
    public CodeMix(List<String> paths, long seed) {
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("a mix needs at least one code");
        }
        this.random = new Random(seed);
        var shuffled = new ArrayList<>(paths);
        // The file is in the order of lots; hot stamps are not all of one lot.
        Collections.shuffle(shuffled, random);
        this.paths = List.copyOf(shuffled);
        this.reach = reach(paths.size());
    }

    /** A mix over the lines of a file. */
    public static CodeMix of(Path codes, long seed) {
        try {
            return new CodeMix(
                    Files.readAllLines(codes).stream()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList(),
                    seed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next scan. To be called by one thread at a time. */
    public Scan next() {
        var path = paths.get(rank());
        var client = random.nextDouble() < PROGRAM_SHARE ? Scan.Client.PROGRAM : Scan.Client.BROWSER;
        var chance = random.nextDouble();
        if (chance < FORGED_SHARE) {
            return new Scan(forged(path), Scan.Kind.FORGED, client);
        }
        if (chance < FORGED_SHARE + MALFORMED_SHARE) {
            return new Scan(malformed(path), Scan.Kind.MALFORMED, client);
        }
        return new Scan(path, Scan.Kind.GENUINE, client);
    }

    /** A code that does not exist, misread or made up, one as often as the other. To be called by one thread at a time. */
    public Scan guess() {
        var path = paths.get(random.nextInt(paths.size()));
        return random.nextBoolean()
                ? new Scan(forged(path), Scan.Kind.FORGED, Scan.Client.BROWSER)
                : new Scan(malformed(path), Scan.Kind.MALFORMED, Scan.Client.BROWSER);
    }

    /** The code that people ask for least. */
    public String coldest() {
        return paths.getLast();
    }

    private int rank() {
        var found = Arrays.binarySearch(reach, random.nextDouble() * reach[reach.length - 1]);
        return Math.min(found < 0 ? -found - 1 : found, reach.length - 1);
    }

    /** One character replaced by another of the alphabet: well-formed, and genuine once in 2^40 times. */
    private String forged(String path) {
        var start = path.lastIndexOf('/') + 1;
        var place = start + random.nextInt(path.length() - start);
        var old = ALPHABET.indexOf(path.charAt(place));
        var other = ALPHABET.charAt((Math.max(old, 0) + 1 + random.nextInt(ALPHABET.length() - 1)) % ALPHABET.length());
        return path.substring(0, place) + other + path.substring(place + 1);
    }

    /** A code with its end torn off, as a damaged QR or a typing error gives it. */
    private String malformed(String path) {
        return path.substring(0, path.length() - 1 - random.nextInt(8));
    }

    private static double[] reach(int count) {
        var reach = new double[count];
        var sum = 0.0;
        for (var rank = 0; rank < count; rank++) {
            sum += 1 / Math.pow(rank + 1.0, SKEW);
            reach[rank] = sum;
        }
        return reach;
    }
}
