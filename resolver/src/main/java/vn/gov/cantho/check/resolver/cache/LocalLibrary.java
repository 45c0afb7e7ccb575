package vn.gov.cantho.check.resolver.cache;

import io.vertx.core.Future;
import java.time.Duration;
import vn.gov.cantho.check.contract.status.Subject.Kind;
import vn.gov.cantho.check.resolver.library.Library;
import vn.gov.cantho.check.resolver.library.LibraryQuery;
import vn.gov.cantho.check.resolver.library.Shelf;
import vn.gov.cantho.check.resolver.scan.StatusView;

/**
 * Keeps articles and their lists. With each article that is posted, changed or taken back the feed raises the least
 * revision of all of them, so that what is kept is never older than the feed: a minute costs no truth (decision 0015).
 */
public final class LocalLibrary implements Library {

    private static final Duration TTL = Duration.ofMinutes(1);
    private static final int KEPT_LINES_MAX = 20_000;
    /** Twice the connections for lists: more would only wait there, where time counts against the answer. */
    private static final int READINGS_MAX = 4;

    private final KeptAnswers<LibraryQuery, Shelf> answers;

    public LocalLibrary(Library next, StatusView status, CacheGround ground) {
        this.answers = new KeptAnswers<>(
                next::find,
                shelf -> shelf.revision() >= status.leastRevision(Kind.ARTICLES, 0),
                Shelf::weight,
                new KeptAnswers.Bounds("local articles", "article readings", TTL, KEPT_LINES_MAX, READINGS_MAX),
                ground);
    }

    @Override
    public Future<Shelf> find(LibraryQuery query) {
        return answers.find(query);
    }
}
