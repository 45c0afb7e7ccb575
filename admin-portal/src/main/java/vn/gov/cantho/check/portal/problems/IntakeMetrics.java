package vn.gov.cantho.check.portal.problems;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToLongFunction;
import vn.gov.cantho.check.portal.problems.QuarantineRepository.Backlog;

/** The meters of problem reports: what waits, over all units, and what became of the photos. */
final class IntakeMetrics {

    private final AtomicReference<Backlog> backlog = new AtomicReference<>(new Backlog(0, 0, 0, 0));
    private final MeterRegistry registry;

    IntakeMetrics(MeterRegistry registry) {
        this.registry = registry;
        gauge("problem_reports_unworked", "Reports that nobody has taken up", Backlog::unworked);
        gauge("problem_reports_unworked_age_seconds", "How long the oldest of them has waited", Backlog::unworkedAge);
        gauge("problem_photos_quarantined", "Photos that nobody has looked at", Backlog::quarantined);
        gauge(
                "problem_photos_quarantined_age_seconds",
                "How long the oldest of them has waited",
                Backlog::quarantinedAge);
    }

    void backlog(Backlog now) {
        backlog.set(now);
    }

    /** Counts a photo by what became of it: CLEAN, or why it was refused. */
    void decided(String outcome) {
        registry.counter("problem_photos_decided_total", "outcome", outcome).increment();
    }

    void failed() {
        registry.counter("problem_photos_failures_total").increment();
    }

    private void gauge(String name, String description, ToLongFunction<Backlog> value) {
        Gauge.builder(name, backlog, held -> value.applyAsLong(held.get()))
                .description(description)
                .register(registry);
    }
}
