package vn.gov.cantho.check.resolver.template;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import vn.gov.cantho.check.resolver.scan.Answer;
import vn.gov.cantho.check.resolver.scan.ScanHistory;

/**
 * An answer like another, but with values in its slots that nobody could have written anywhere else on its page: they are
 * drawn by chance each time. So a page of it shows where its slots are.
 */
final class ModelAnswer {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Instant FROM = Instant.parse("3000-01-01T00:00:00Z");
    private static final long SECONDS = 220_000_000_000L;
    private static final int NANOS = 1_000_000_000;

    private ModelAnswer() {}

    static Answer of(Answer answer) {
        return new Answer(
                answer.verdict(),
                answer.code(),
                code(answer.codeText().length()),
                answer.identity(),
                answer.notice(),
                moment(),
                answer.history().map(_ -> new ScanHistory(count(), moment(), Optional.empty())));
    }

    /** A text that could be a code, by chance. */
    static String code(int length) {
        var code = new StringBuilder(length);
        for (var i = 0; i < length; i++) {
            code.append(DIGITS.charAt(ThreadLocalRandom.current().nextInt(DIGITS.length())));
        }
        return code.toString();
    }

    private static Instant moment() {
        var chance = ThreadLocalRandom.current();
        return FROM.plusSeconds(chance.nextLong(SECONDS)).plusNanos(chance.nextInt(NANOS));
    }

    private static long count() {
        return ThreadLocalRandom.current().nextLong(1_000_000_000_000L, Long.MAX_VALUE);
    }
}
