package vn.gov.cantho.check.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.documents.Limit;
import vn.gov.cantho.check.documents.MarkdownTable;

/** Holds the table of limits to the constants that set them. */
final class LimitsDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "limits.md");

    @Test
    void document_hasEveryBoundWithItsFigure() {
        var bounds = Stream.of(
                Limit.of("RedisSentinels.SENTINELS_MAX", RedisSentinels.SENTINELS_MAX),
                Limit.of("RedisMaster.LOOK_EVERY", RedisMaster.LOOK_EVERY),
                Limit.of("SentinelPoll.ANSWER_DEADLINE", SentinelPoll.ANSWER_DEADLINE));

        var rows = MarkdownTable.rows(DOCUMENT, "Redis and Sentinels").stream()
                .map(row -> new Limit(row.get(2).replace("`", ""), row.get(1)));

        assertThat(rows).containsExactlyInAnyOrderElementsOf(bounds.toList());
    }
}
