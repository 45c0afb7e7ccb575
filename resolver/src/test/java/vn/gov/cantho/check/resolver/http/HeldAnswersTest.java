package vn.gov.cantho.check.resolver.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.resolver.testing.Eventually;

final class HeldAnswersTest {

    private static final int ANSWERS = 500;
    private static final long WITHIN_NANOS = Duration.ofMillis(60).toNanos();

    private final Vertx vertx = Vertx.vertx();
    private final HeldAnswers held = new HeldAnswers(vertx);
    private final List<Long> sent = Collections.synchronizedList(new ArrayList<>());
    private final List<Long> early = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @Test
    void answers_leaveAtTheirMomentsAndInThatOrder_whateverCameFirst() {
        var chance = new Random(20_261_127);
        onLoop(() -> {
            var from = System.nanoTime();
            for (var i = 0; i < ANSWERS; i++) {
                hold(from + chance.nextLong(WITHIN_NANOS));
            }
        });
        Eventually.holds("all are sent", () -> sent.size() == ANSWERS);

        assertThat(early).isEmpty();
        assertThat(sent).isSorted();
    }

    @Test
    void answerThatIsLateAlready_isSentToo_andWhatComesLater() {
        onLoop(() -> hold(System.nanoTime() - WITHIN_NANOS));
        Eventually.holds("the first is sent", () -> sent.size() == 1);
        onLoop(() -> hold(System.nanoTime() + 1_000));
        Eventually.holds("the second is sent", () -> sent.size() == 2);
    }

    @Test
    void answerThatIsAddedWhileOthersAreSent_isSent() {
        onLoop(() -> held.until(System.nanoTime(), 0, () -> hold(System.nanoTime())));
        Eventually.holds("it is sent", () -> sent.size() == 1);
    }

    @Test
    void answersOfOneMoment_leaveInTheOrderInWhichTheyWereAskedFor_whateverWasKnownFirst() {
        onLoop(() -> {
            var moment = System.nanoTime();
            for (var asked : new long[] {3, Long.MAX_VALUE, 1, Long.MIN_VALUE + 1, 2}) {
                held.until(moment, asked, () -> sent.add(asked));
            }
        });
        Eventually.holds("all are sent", () -> sent.size() == 5);

        // The clock ran over before the last of them.
        assertThat(sent).containsExactly(1L, 2L, 3L, Long.MAX_VALUE, Long.MIN_VALUE + 1);
    }

    @Test
    void answerThatBreaks_keepsNoOtherFromLeaving() {
        onLoop(() -> {
            var moment = System.nanoTime();
            held.until(moment, 0, () -> {
                throw new AssertionError("broken on purpose");
            });
            hold(moment);
            hold(moment + 1_000);
        });
        Eventually.holds("the others are sent", () -> sent.size() == 2);
    }

    private void hold(long moment) {
        held.until(moment, moment, () -> {
            if (System.nanoTime() - moment < 0) {
                early.add(moment);
            }
            sent.add(moment);
        });
    }

    private void onLoop(Runnable action) {
        vertx.getOrCreateContext().runOnContext(_ -> action.run());
    }
}
