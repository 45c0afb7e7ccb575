package vn.gov.cantho.check.portal.mail;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToLongFunction;
import vn.gov.cantho.check.portal.mail.OutboxRepository.Backlog;

/** The meters of mail: what waits, and what became of it. */
final class MailMetrics {

    private final AtomicReference<Backlog> backlog = new AtomicReference<>(new Backlog(0, 0, 0));
    private final MeterRegistry registry;
    private final Counter failures;

    MailMetrics(MeterRegistry registry) {
        this.registry = registry;
        gauge("mail_waiting", "Mail that waits to be sent, by whichever portal", Backlog::waiting);
        gauge("mail_waiting_age_seconds", "How long the oldest of it has waited", Backlog::waitingAge);
        gauge(
                "mail_undeliverable",
                "Mail that was given up and not yet sent again or forgotten",
                Backlog::undeliverable);
        failures = Counter.builder("mail_sender_failures")
                .description("Rounds of sending mail that failed at the database and were repeated")
                .register(registry);
    }

    void backlog(Backlog now) {
        backlog.set(now);
    }

    /** Counts an attempt by what the server said. */
    void answered(SmtpServer.Answer answer) {
        var outcome = answer.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        registry.counter("mail_attempts", "outcome", outcome).increment();
    }

    void failed() {
        failures.increment();
    }

    private void gauge(String name, String description, ToLongFunction<Backlog> value) {
        Gauge.builder(name, backlog, held -> value.applyAsLong(held.get()))
                .description(description)
                .register(registry);
    }
}
