package vn.gov.cantho.check.load.lots;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import vn.gov.cantho.check.load.rig.Programs;

/** Some seconds of scans by wrk, and the processor time that a resolver took for them. */
final class Load {

    private static final int CONNECTIONS = 64;
    private static final double MICROS_A_TICK = 10_000;
    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in");
    private static final Pattern FAILED = Pattern.compile("Non-2xx|Socket errors");

    private Load() {}

    /**
     * What a run came to.
     *
     * @param micros of processor time a scan
     */
    record Run(long scans, double micros) {}

    /**
     * Scans stamps in turn.
     *
     * @param from at which place of the file it begins
     * @throws IllegalStateException when a scan was not answered with 200
     */
    static Run scan(SizedSystem system, Path stamps, long from, int seconds) throws IOException, InterruptedException {
        var before = ticks(system.pid());
        var told = run(List.of(
                "wrk",
                "-t1",
                "-c" + CONNECTIONS,
                "-d" + seconds + "s",
                "-s",
                Programs.root().resolve("load-tests/src/test/lua/ask.lua").toString(),
                system.url(),
                "--",
                stamps.toString(),
                Long.toString(from)));
        var spent = ticks(system.pid()) - before;
        var found = REQUESTS.matcher(told);
        if (FAILED.matcher(told).find() || !found.find()) {
            throw new IllegalStateException("not every scan was answered with 200: " + told);
        }
        var scans = Long.parseLong(found.group(1));
        return new Run(scans, spent * MICROS_A_TICK / scans);
    }

    /** Bytes on the heap after everything that nobody needs is gone. */
    static long heap(long pid) throws IOException, InterruptedException {
        var jcmd = Programs.JAVA.resolveSibling("jcmd").toString();
        var _ = run(List.of(jcmd, Long.toString(pid), "GC.run"));
        var info = run(List.of(jcmd, Long.toString(pid), "GC.heap_info"));
        return info.lines()
                        .filter(line -> line.contains("new generation")
                                || line.contains("tenured generation")
                                || line.contains("DefNew")
                                || line.contains("Tenured"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll(".*used (\\d+)K.*", "$1")))
                        .sum()
                << 10;
    }

    /** Bytes that the process holds in memory. */
    static long resident(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                << 10;
    }

    private static long ticks(long pid) throws IOException {
        var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        // Behind the name, which may hold anything: user and system time are the 12th and 13th.
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var told = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + told);
        }
        return told;
    }
}
