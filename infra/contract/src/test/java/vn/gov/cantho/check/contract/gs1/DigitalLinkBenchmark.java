package vn.gov.cantho.check.contract.gs1;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Measures what reading and writing one link costs, in time and in memory. Figures are in infra/docs/benchmarks.md. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
@Threads(1)
public class DigitalLinkBenchmark {

    private static final int TEXTS = 1024;

    private final DigitalLinkReader reader = DigitalLinkReader.tolerating(Tolerance.TRAILING_SLASH);
    private final DigitalLinkWriter writer = DigitalLinkWriter.at("https://check.cantho.gov.vn");
    private final String[] targets = new String[TEXTS];
    private final String[] uris = new String[TEXTS];
    private final String[] attributed = new String[TEXTS];
    private final String[] broken = new String[TEXTS];
    private final String[] foreign = new String[TEXTS];
    private final DigitalLink[] links = new DigitalLink[TEXTS];
    private int next;

    public DigitalLinkBenchmark() {
        for (var i = 0; i < TEXTS; i++) {
            var gtin = CheckDigit.complete("089360000%04d".formatted(i));
            targets[i] = "/01/" + gtin + "/10/LOT-" + i + "/21/S" + i * 16_381;
            uris[i] = "https://check.cantho.gov.vn" + targets[i];
            attributed[i] = targets[i] + "?17=270131&3103=000195&99=A%2F" + i + "&linkType=gs1:pip";
            broken[i] = targets[i] + "/10/again";
            foreign[i] = "/assets/page-" + i + ".css";
            links[i] = ((DigitalLinkReading.Link) reader.readTarget(targets[i])).link();
        }
    }

    @Benchmark
    public DigitalLinkReading readTarget() {
        return reader.readTarget(targets[advance()]);
    }

    @Benchmark
    public DigitalLinkReading readUri() {
        return reader.read(uris[advance()]);
    }

    @Benchmark
    public DigitalLinkReading readWithAttributes() {
        return reader.readTarget(attributed[advance()]);
    }

    @Benchmark
    public DigitalLinkReading readBroken() {
        return reader.readTarget(broken[advance()]);
    }

    @Benchmark
    public DigitalLinkReading readForeign() {
        return reader.readTarget(foreign[advance()]);
    }

    @Benchmark
    public String write() {
        return writer.write(links[advance()]);
    }

    private int advance() {
        next = (next + 1) % TEXTS;
        return next;
    }

    /** Runs all with the profiler that counts allocated bytes. */
    public static void main(String[] arguments) throws RunnerException {
        var options = new OptionsBuilder()
                .include(DigitalLinkBenchmark.class.getName())
                .addProfiler(GCProfiler.class)
                .build();
        new Runner(options).run();
    }
}
