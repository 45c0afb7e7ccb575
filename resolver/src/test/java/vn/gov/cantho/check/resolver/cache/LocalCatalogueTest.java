package vn.gov.cantho.check.resolver.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.resolver.catalogue.CatalogueQuery;
import vn.gov.cantho.check.resolver.catalogue.Entries;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.scan.BusyException;
import vn.gov.cantho.check.resolver.testing.SettableStatus;

/** A crowd of different searches before a database that does not answer. */
final class LocalCatalogueTest {

    private static final int AT_ONCE = 4;

    private final Vertx vertx = Vertx.vertx();
    private final ResolverMetrics metrics = new ResolverMetrics();
    private final BlockingQueue<Promise<Entries>> asked = new LinkedBlockingQueue<>();
    private final LocalCatalogue catalogue = new LocalCatalogue(
            _ -> {
                var answer = Promise.<Entries>promise();
                asked.add(answer);
                return answer.future();
            },
            new SettableStatus(),
            CacheGround.of(vertx, metrics));

    @AfterEach
    void close() {
        vertx.close().await();
        metrics.close();
    }

    @Test
    void searches_waitForTheirTurn_andBeyondTheLineAreRefusedAtOnce() throws InterruptedException {
        var searches = searches(AT_ONCE + ReadingTurns.WAITING_MAX);
        assertThat(asked).hasSize(AT_ONCE);
        assertThatThrownBy(() -> search("one too many").await()).isInstanceOf(BusyException.class);

        for (var number = 0; number < searches.size(); number++) {
            var next = asked.poll(1, TimeUnit.MINUTES);
            assertThat(next).isNotNull();
            next.complete(new Entries(Optional.empty(), List.of(), false));
        }
        assertThat(searches)
                .allSatisfy(search -> assertThat(search.await().list()).isEmpty());
    }

    @Test
    void searchForTheSame_takesNoSecondTurn() {
        var first = search("xoai");
        var second = search("xoai");

        assertThat(asked).hasSize(1);
        asked.remove().complete(new Entries(Optional.empty(), List.of(), true));
        assertThat(first.await().more()).isTrue();
        assertThat(second.await().more()).isTrue();
    }

    private List<Future<Entries>> searches(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> search("xoai " + number))
                .toList();
    }

    private Future<Entries> search(String text) {
        return catalogue.find(new CatalogueQuery.Search(text));
    }
}
