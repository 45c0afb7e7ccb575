package vn.gov.cantho.check.resolver.cache;

import io.vertx.core.Future;
import java.time.Duration;
import vn.gov.cantho.check.resolver.catalogue.Catalogue;
import vn.gov.cantho.check.resolver.catalogue.CatalogueQuery;
import vn.gov.cantho.check.resolver.catalogue.Entries;
import vn.gov.cantho.check.resolver.catalogue.Showing;
import vn.gov.cantho.check.resolver.scan.StatusView;

/**
 * Keeps lists for a few seconds. A list with a part below its least revision is a miss; what is new in it is seen when
 * its time is over.
 */
public final class LocalCatalogue implements Catalogue {

    private static final Duration TTL = Duration.ofSeconds(5);
    private static final int KEPT_LINES_MAX = 20_000;
    /** Twice the connections for lists: more would only wait there, where time counts against the answer. */
    private static final int READINGS_MAX = 4;

    private final KeptAnswers<CatalogueQuery, Entries> answers;

    public LocalCatalogue(Catalogue next, StatusView status, CacheGround ground) {
        this.answers = new KeptAnswers<>(
                next::find,
                entries -> Showing.isFresh(entries, status),
                entries -> 1 + entries.list().size(),
                new KeptAnswers.Bounds("local lists", "list readings", TTL, KEPT_LINES_MAX, READINGS_MAX),
                ground);
    }

    @Override
    public Future<Entries> find(CatalogueQuery query) {
        return answers.find(query);
    }
}
