package vn.gov.cantho.check.contract.code;

import java.util.Locale;
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

/** Measures what reading and writing one code costs, in time and in memory. Figures are in infra/docs/benchmarks.md. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
@Threads(1)
public class StampCodesBenchmark {

    private static final int TEXTS = 1024;

    private final StampCodes codes = new StampCodes(TestKeys.ring());
    private final String[] genuine = new String[TEXTS];
    private final String[] forged = new String[TEXTS];
    private final String[] typed = new String[TEXTS];
    private int next;

    public StampCodesBenchmark() {
        for (var i = 0; i < TEXTS; i++) {
            var text = codes.write(new StampCode(i * 16_381, i * 16_363));
            genuine[i] = text;
            forged[i] = text.substring(0, 10) + text.substring(11) + (text.endsWith("0") ? '1' : '0');
            typed[i] = text.toLowerCase(Locale.ROOT).replaceAll("(.{5})(?=.)", "$1-");
        }
    }

    @Benchmark
    public StampReading readGenuine() {
        return codes.read(genuine[advance()]);
    }

    @Benchmark
    public StampReading readTypedWithHyphens() {
        return codes.read(typed[advance()]);
    }

    @Benchmark
    public StampReading readForged() {
        return codes.read(forged[advance()]);
    }

    @Benchmark
    public String write() {
        var i = advance();
        return codes.write(new StampCode(i, i * 16_381));
    }

    private int advance() {
        next = (next + 1) % TEXTS;
        return next;
    }

    /** Runs all with the profiler that counts allocated bytes. */
    public static void main(String[] arguments) throws RunnerException {
        var options = new OptionsBuilder()
                .include(StampCodesBenchmark.class.getName())
                .addProfiler(GCProfiler.class)
                .build();
        new Runner(options).run();
    }
}
