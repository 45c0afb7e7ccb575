package vn.gov.cantho.check.portal.factors;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import org.springframework.stereotype.Component;

/**
 * The questions that devices were asked and have not answered: 32 random bytes each, good once, for five minutes, for the
 * account and the purpose they were asked for. In the memory of the portal that asks, where the session is as well.
 */
@Component
class PasskeyQuestions {

    /** How long an answer may take. */
    static final Duration VALID = Duration.ofMinutes(5);

    /** How many wait, of all accounts; the oldest is forgotten. */
    static final int WAITING_MAX = 10_000;

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final InstantSource clock;
    private final Deque<Question> waiting = new ArrayDeque<>();

    PasskeyQuestions(InstantSource clock) {
        this.clock = clock;
    }

    /** What an answer is for. */
    enum Purpose {
        ADD,
        PROVE
    }

    /** Asks anew. */
    byte[] ask(long account, Purpose purpose) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var now = clock.instant();
        synchronized (waiting) {
            waiting.removeIf(question -> !now.isBefore(question.until()));
            if (waiting.size() >= WAITING_MAX) {
                waiting.removeFirst();
            }
            waiting.addLast(new Question(account, purpose, ByteBuffer.wrap(bytes.clone()), now.plus(VALID)));
        }
        return bytes;
    }

    /** Takes a question away; returns whether it was asked, of this account, and may still be answered. */
    boolean take(long account, Purpose purpose, byte[] bytes) {
        var now = clock.instant();
        var wanted = ByteBuffer.wrap(bytes);
        synchronized (waiting) {
            return waiting.removeIf(question -> question.account() == account
                    && question.purpose() == purpose
                    && question.bytes().equals(wanted)
                    && now.isBefore(question.until()));
        }
    }

    private record Question(long account, Purpose purpose, ByteBuffer bytes, Instant until) {}
}
