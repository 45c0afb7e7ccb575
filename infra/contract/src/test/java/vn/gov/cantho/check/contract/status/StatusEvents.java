package vn.gov.cantho.check.contract.status;

import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import vn.gov.cantho.check.contract.code.StampCode;

/** Any status events, for property tests. The same seed gives the same events. */
final class StatusEvents {

    private static final String[] PIECES = {
        "a",
        "Đ",
        "ễ",
        "e\u0302\u0301",
        " ",
        "  ",
        "%",
        "%20",
        "=",
        "\n",
        "\t",
        "\u2028",
        "🌾",
        "1",
        ";",
        "\"",
        "\0",
        "\u00A0"
    };

    private final SplittableRandom random;

    StatusEvents(SplittableRandom random) {
        this.random = random;
    }

    StatusEvent next() {
        var change = any(Change.values());
        var notice = random.nextBoolean() ? Optional.of(notice()) : Optional.<Notice>empty();
        return new StatusEvent(
                subject(), change, random.nextLong(Long.MAX_VALUE) >>> random.nextInt(63), notice, instant());
    }

    private Subject subject() {
        var kind = any(Subject.Kind.values());
        return switch (kind) {
            case UNIT, ESTABLISHMENT, PRODUCT, PRODUCTION_LOT -> Subject.of(kind, random.nextLong(Long.MAX_VALUE));
            case ARTICLES -> Subject.articles();
            case CODE_LOT -> Subject.of(kind, random.nextInt(StampCode.MAX_CODE_LOT + 1));
            case STAMP_RANGE -> {
                var to = random.nextInt(StampCode.MAX_SERIAL + 1);
                yield Subject.range(random.nextInt(StampCode.MAX_CODE_LOT + 1), random.nextInt(to + 1), to);
            }
        };
    }

    private Notice notice() {
        return new Notice(text(), text(), text(), text(), instant());
    }

    private String text() {
        var text = new StringBuilder();
        for (var pieces = random.nextInt(60); pieces > 0; pieces--) {
            text.append(any(PIECES));
        }
        return text.toString();
    }

    private <T> T any(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    private Instant instant() {
        return Instant.ofEpochSecond(random.nextLong(-4_000_000_000L, 400_000_000_000L), random.nextInt(1_000_000_000));
    }
}
