package vn.gov.cantho.check.portal.mail;

import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import vn.gov.cantho.check.portal.mail.SmtpServer.Answer;

/**
 * Sends what waits, one mail after another, in every portal: the database hands each mail to one of them before it is sent.
 * Between mails it writes the digests that are due and gives up what has waited too long.
 */
final class MailSender {

    private static final Logger LOG = LoggerFactory.getLogger(MailSender.class);

    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(10);
    private static final Duration WHILE_UNREACHABLE = Duration.ofSeconds(30);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(15);
    private static final Duration FORGET_EVERY = Duration.ofHours(1);
    private static final Duration RETRY_FIRST = Duration.ofMinutes(1);
    private static final Duration RETRY_MAX = Duration.ofHours(1);

    private final OutboxRepository outbox;
    private final SmtpServer server;
    private final LetterWriter letters;
    private final MailSettings settings;
    private final MailMetrics metrics;
    private final InstantSource clock;
    private long lookedAtNanos = System.nanoTime() - LOOK_EVERY.toNanos();
    private long forgotAtNanos = System.nanoTime();

    MailSender(
            OutboxRepository outbox,
            SmtpServer server,
            MailSettings settings,
            MailMetrics metrics,
            InstantSource clock) {
        this.outbox = outbox;
        this.server = server;
        this.letters = new LetterWriter(settings);
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Sends the mail that waits longest; returns how long to wait before the next time. */
    Duration attempt() {
        try {
            if (System.nanoTime() - lookedAtNanos >= LOOK_EVERY.toNanos()) {
                lookedAtNanos = System.nanoTime();
                look();
            }
            return settings.isOn() ? sendNext() : POLL;
        } catch (DataAccessException failure) {
            metrics.failed();
            LOG.warn("Mail waits: {}", failure.getClass().getName());
            return AFTER_A_FAILURE;
        }
    }

    /** What is to be done now and then. */
    void look() {
        outbox.giveUpOld();
        outbox.writeDigests(clock.instant());
        if (System.nanoTime() - forgotAtNanos >= FORGET_EVERY.toNanos()) {
            forgotAtNanos = System.nanoTime();
            outbox.forgetOld();
        }
        // Where no mail is sent, none is late.
        metrics.backlog(settings.isOn() ? outbox.backlog() : new OutboxRepository.Backlog(0, 0, 0));
    }

    private Duration sendNext() {
        var claimed = outbox.claim();
        if (claimed.isEmpty()) {
            server.close();
            return POLL;
        }
        var mail = claimed.get();
        return switch (mail.kind()) {
            case NOTICE, DIGEST -> send(mail, letters.tell(mail, outbox.lines(mail.id(), LetterWriter.LINES_MAX)));
            case FILED -> send(mail, letters.tellOfFiled(mail, outbox.lines(mail.id(), 1)));
            case CONFIRMATION -> ask(mail);
        };
    }

    /** The token is made now and not before, so that it lies nowhere until the mail goes. */
    private Duration ask(Outgoing mail) {
        var token = Token.make();
        if (!outbox.begin(mail.id(), token.hash())) {
            outbox.giveUp(mail.id(), "ADDRESS_CHANGED");
            return Duration.ZERO;
        }
        return send(mail, letters.ask(mail, token));
    }

    private Duration send(Outgoing mail, Letter letter) {
        var answer = server.send(mail, letter);
        metrics.answered(answer);
        return switch (answer) {
            case Answer.Taken _ -> {
                outbox.sent(mail.id());
                yield Duration.ZERO;
            }
            case Answer.Refused(var words) -> {
                outbox.giveUp(mail.id(), words);
                yield Duration.ZERO;
            }
            case Answer.Later(var words) -> {
                outbox.failed(
                        mail.id(),
                        words,
                        Math.toIntExact(retryAfter(mail.attempt()).toSeconds()));
                yield Duration.ZERO;
            }
            case Answer.Unreachable(var words) -> {
                outbox.failed(mail.id(), words, Math.toIntExact(RETRY_FIRST.toSeconds()));
                LOG.warn("The server of mail cannot be reached; mail waits");
                yield WHILE_UNREACHABLE;
            }
        };
    }

    /** Doubles from a minute to an hour. */
    static Duration retryAfter(int attempt) {
        var doubled = RETRY_FIRST.multipliedBy(1L << Math.clamp(attempt - 1L, 0, 10));
        return doubled.compareTo(RETRY_MAX) < 0 ? doubled : RETRY_MAX;
    }
}
