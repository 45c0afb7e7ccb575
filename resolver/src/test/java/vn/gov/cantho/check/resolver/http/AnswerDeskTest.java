package vn.gov.cantho.check.resolver.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.resolver.metric.Count;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.render.Page;
import vn.gov.cantho.check.resolver.scan.Answer;
import vn.gov.cantho.check.resolver.scan.Language;
import vn.gov.cantho.check.resolver.scan.Verdict;
import vn.gov.cantho.check.resolver.template.StampPages;
import vn.gov.cantho.check.resolver.testing.SampleAnswers;
import vn.gov.cantho.check.resolver.testing.ScanStack;

/** A machine that pauses between the verdict and the sending of the page. */
final class AnswerDeskTest {

    private static final Renderers.Wish WISH = new Renderers.Wish(Page.Form.JSON, Language.VIETNAMESE);
    private static final Duration PAUSE = Duration.ofMillis(51);

    private final ResolverMetrics metrics = new ResolverMetrics();
    private final Deque<Duration> pauses = new ArrayDeque<>();
    private final AtomicInteger judged = new AtomicInteger();
    private long now = Long.MAX_VALUE;
    private final AnswerDesk desk = new AnswerDesk(
            new Renderers(SampleAnswers.SITE),
            new StampPages(1_000_000, Ticker.systemTicker(), metrics),
            new RequestIds(TrustedProxies.of("")),
            metrics,
            InstantSource.fixed(ScanStack.NOW),
            () -> now);

    @AfterEach
    void close() {
        metrics.close();
    }

    @Test
    void render_noPause_judgesOnce() {
        pauses.add(Duration.ofMillis(50));

        assertThat(render(Verdict.VALID)).isEqualTo(Verdict.VALID);
        assertThat(judged).hasValue(1);
        assertThat(metrics.counted(Count.JUDGED_AGAIN)).isZero();
    }

    @Test
    void render_pauseDuringWhichARecallCame_isRecalled() {
        pauses.add(PAUSE);

        assertThat(render(Verdict.VALID, Verdict.RECALLED)).isEqualTo(Verdict.RECALLED);
        assertThat(metrics.counted(Count.JUDGED_AGAIN)).isEqualTo(1);
    }

    @Test
    void render_pauseAndStillValid_isValid() {
        pauses.add(PAUSE);

        assertThat(render(Verdict.VALID, Verdict.VALID)).isEqualTo(Verdict.VALID);
        assertThat(judged).hasValue(2);
    }

    @Test
    void render_badNewsAfterAPause_isNotHeldUp() {
        pauses.add(PAUSE);

        assertThat(render(Verdict.RECALLED)).isEqualTo(Verdict.RECALLED);
        assertThat(judged).hasValue(1);
    }

    @Test
    void render_pausesEachTime_isUnconfirmed() {
        pauses.addAll(List.of(PAUSE, PAUSE, PAUSE, PAUSE));

        assertThat(render(Verdict.VALID, Verdict.VALID, Verdict.VALID, Verdict.VALID))
                .isEqualTo(Verdict.UNCONFIRMED);
        assertThat(judged).hasValue(4);
    }

    @Test
    void render_pausesEachTimeAndRecalledAtTheLast_isRecalled() {
        pauses.addAll(List.of(PAUSE, PAUSE, PAUSE, PAUSE));

        assertThat(render(Verdict.VALID, Verdict.VALID, Verdict.VALID, Verdict.RECALLED))
                .isEqualTo(Verdict.RECALLED);
    }

    private Verdict render(Verdict... inTurn) {
        Supplier<Answer> judge = () -> {
            var answer = SampleAnswers.answer(inTurn[judged.getAndIncrement()]);
            var pause = pauses.poll();
            now += pause == null ? 0 : pause.toNanos();
            return answer;
        };
        var rendered = desk.render(WISH, judge);
        assertThat(((AnswerDesk.Body.Whole) rendered.body()).page().body())
                .contains(rendered.answer().verdict().name());
        return rendered.answer().verdict();
    }
}
