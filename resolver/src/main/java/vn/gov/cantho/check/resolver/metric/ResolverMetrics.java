package vn.gov.cantho.check.resolver.metric;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import vn.gov.cantho.check.resolver.scan.Verdict;

/**
 * All meters of the program. What is counted stands in {@link Count}, what is measured in {@link Level}, what is
 * timed in {@link Stage}; besides them there are {@code scan_answered_total{verdict}} and {@code canary_recall_seconds}. Meters are made at the start,
 * so that counting costs no look-up.
 */
public final class ResolverMetrics implements AutoCloseable {

    private static final Duration[] BUCKETS = {
        Duration.ofNanos(100_000),
        Duration.ofMillis(1),
        Duration.ofMillis(5),
        Duration.ofMillis(20),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofSeconds(1)
    };

    /** From what the promise of a recall is seen by: 99 in 100 within 0.3 s, all within 1 s. */
    private static final Duration[] RECALL_BUCKETS = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(200),
        Duration.ofMillis(300),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<Count, Counter> counts = new EnumMap<>(Count.class);
    private final Map<Verdict, Counter> verdicts = new EnumMap<>(Verdict.class);
    private final Map<Stage, Map<Stage.Outcome, Timer>> stages = new EnumMap<>(Stage.class);
    private final Timer canary;
    private final JvmGcMetrics garbage = new JvmGcMetrics();

    public ResolverMetrics() {
        for (var count : Count.values()) {
            counts.put(
                    count,
                    Counter.builder(count.meter()).description(count.meaning()).register(registry));
        }
        for (var verdict : Verdict.values()) {
            verdicts.put(verdict, answered(verdict));
        }
        for (var stage : Stage.values()) {
            stages.put(stage, timers(stage));
        }
        canary = Timer.builder("canary.recall")
                .description("How long news of the canary was under way until this node had applied it")
                .serviceLevelObjectives(RECALL_BUCKETS)
                .register(registry);
    }

    /**
     * Adds what the Java machine says about itself and its disk; left to the program, because tests need none of it.
     *
     * @param state the folder whose disk is looked at
     */
    public void bindMachine(Path state) {
        new DiskSpaceMetrics(state.toFile()).bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        garbage.bindTo(registry);
    }

    /** Counts one. */
    public void count(Count count) {
        count(count, 1);
    }

    /** Counts some at once. */
    public void count(Count count, long amount) {
        requireMeter(counts.get(count)).increment((double) amount);
    }

    /** How often something was counted since the start. */
    public long counted(Count count) {
        return (long) requireMeter(counts.get(count)).count();
    }

    /** Counts an answer. */
    public void answered(Verdict verdict, long nanos) {
        requireMeter(verdicts.get(verdict)).increment();
        time(Stage.ANSWER, Stage.Outcome.DONE, nanos);
    }

    /** Notes how long news of the canary was under way. */
    public void canary(Duration took) {
        canary.record(took);
    }

    /** Notes how long a stage took and how it ended. */
    public void time(Stage stage, Stage.Outcome outcome, long nanos) {
        requireMeter(requireMeter(stages.get(stage)).get(outcome)).record(nanos, TimeUnit.NANOSECONDS);
    }

    /** Says where a level is read. */
    public void level(Level level, DoubleSupplier value) {
        var gauge = Gauge.builder(level.meter(), value::getAsDouble).description(level.meaning());
        if (!level.unit().isEmpty()) {
            gauge.baseUnit(level.unit());
        }
        gauge.register(registry);
    }

    /**
     * Says where the level of one of several like things is read: a cache, a queue, a pool.
     *
     * @param thing the name of the thing, such as {@code local}
     * @param what what is measured, such as {@code entries} or {@code entries_max}
     */
    public void level(String thing, String what, DoubleSupplier value) {
        Gauge.builder("limit." + what, value::getAsDouble)
                .description("How full a bounded thing is, or its bound")
                .tag("thing", thing)
                .register(registry);
    }

    /** All meters as Prometheus reads them. */
    public String scrape() {
        return registry.scrape();
    }

    @Override
    public void close() {
        garbage.close();
        registry.close();
    }

    private Counter answered(Verdict verdict) {
        return Counter.builder("scan.answered")
                .description("Answers by verdict")
                .tag("verdict", verdict.name())
                .register(registry);
    }

    private Map<Stage.Outcome, Timer> timers(Stage stage) {
        var timers = new EnumMap<Stage.Outcome, Timer>(Stage.Outcome.class);
        for (var outcome : Stage.Outcome.values()) {
            timers.put(
                    outcome,
                    Timer.builder("stage")
                            .description("How long a stage of the way of a scan took")
                            .tag("stage", stage.name().toLowerCase(Locale.ROOT))
                            .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                            .serviceLevelObjectives(BUCKETS)
                            .register(registry));
        }
        return timers;
    }

    private static <T> T requireMeter(@Nullable T meter) {
        if (meter == null) {
            throw new IllegalStateException("every constant has its meter from the start");
        }
        return meter;
    }
}
