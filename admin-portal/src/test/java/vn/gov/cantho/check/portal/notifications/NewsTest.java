package vn.gov.cantho.check.portal.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NewsTest {

    @Test
    void argument_tooLongOrOnSeveralLines_isCutToOneLine() {
        var news = new News("E:1", NotificationKind.CONTENT, "a.b", List.of("x".repeat(300), "một\nhai"), "");

        assertThat(news.arguments().getFirst())
                .hasSize(News.ARGUMENT_LENGTH_MAX)
                .endsWith("…");
        assertThat(news.arguments().getLast()).isEqualTo("một hai");
    }
}
