package vn.gov.cantho.check.resolver.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ReadingTurnsTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final String STARTED = "started";
    private static final String REFUSED = "refused";

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @Test
    void turns_areTakenInTheOrderInWhichTheyWereAskedFor() {
        var turns = turns(1, 2, LONG);
        assertThat(take(turns).future().await()).isEqualTo(STARTED);
        var second = take(turns);
        var third = take(turns);
        assertThat(turns.waiting()).isEqualTo(2);

        turns.end();
        assertThat(second.future().await()).isEqualTo(STARTED);
        assertThat(third.future().isComplete()).isFalse();
        turns.end();
        assertThat(third.future().await()).isEqualTo(STARTED);

        turns.end();
        assertThat(turns.running()).isZero();
    }

    @Test
    void turn_beyondTheEndOfTheLine_isRefusedAtOnce() {
        var turns = turns(1, 1, LONG);
        take(turns);
        take(turns);

        assertThat(take(turns).future().await()).isEqualTo(REFUSED);
        assertThat(turns.waiting()).isEqualTo(1);
    }

    @Test
    void turn_notComeInTime_isRefusedAndNeverStarted() {
        var turns = turns(1, 1, Duration.ofMillis(1));
        take(turns);

        assertThat(take(turns).future().await()).isEqualTo(REFUSED);
        assertThat(turns.waiting()).isZero();
        turns.end();
        assertThat(turns.running()).isZero();
        assertThat(take(turns).future().await()).isEqualTo(STARTED);
    }

    private ReadingTurns turns(int atOnce, int waiting, Duration wait) {
        return new ReadingTurns(vertx, new ReadingTurns.Bounds(atOnce, waiting, wait));
    }

    /** Fails where a turn is both started and refused. */
    private static Promise<String> take(ReadingTurns turns) {
        var told = Promise.<String>promise();
        turns.take(() -> told.complete(STARTED), () -> told.complete(REFUSED));
        return told;
    }
}
