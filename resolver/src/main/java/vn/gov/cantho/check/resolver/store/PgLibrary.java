package vn.gov.cantho.check.resolver.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import vn.gov.cantho.check.resolver.library.ArticleKind;
import vn.gov.cantho.check.resolver.library.ArticleLine;
import vn.gov.cantho.check.resolver.library.ArticleReader;
import vn.gov.cantho.check.resolver.library.Library;
import vn.gov.cantho.check.resolver.library.LibraryQuery;
import vn.gov.cantho.check.resolver.library.Shelf;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.metric.Stage;

/** Articles as rows. The newest revision of all comes with every answer, from the same snapshot, also when there is no row. */
public final class PgLibrary implements Library {

    private static final String SHELF = """
            SELECT s.shelf, a.id, a.slug, a.published, a.published_at, a.content
              FROM (SELECT coalesce(max(m.revision), 0) AS shelf FROM publication.article m) s
              LEFT JOIN LATERAL (%s) a ON true
            """;

    private static final String LINE = """
            SELECT p.id, p.slug, p.published, p.published_at,
                   jsonb_build_object('title', p.content -> 'title', 'summary', p.content -> 'summary', 'unit', p.content -> 'unit',
                                      'law', p.content -> 'law') AS content
            """;

    /** Every page begins behind a row, so that the last page costs as little as the first. */
    private static final String NEWEST = SHELF.formatted(LINE + """
                , row_number() OVER (ORDER BY p.published_at DESC, p.id DESC) AS place
              FROM publication.article p
             WHERE p.published AND p.kind = $1
               AND ($2 = 0 OR (p.published_at, p.id) < (SELECT b.published_at, b.id FROM publication.article b WHERE b.id = $2))
             ORDER BY p.published_at DESC, p.id DESC
             LIMIT $3
            """) + " ORDER BY a.place";

    private static final String SEARCH = SHELF.formatted(LINE + """
                , row_number() OVER (ORDER BY extension.word_similarity(extension.search_form($2), p.search) DESC, p.published_at DESC, p.id DESC) AS place
              FROM publication.article p
             WHERE p.published AND p.kind = $1 AND extension.search_form($2) OPERATOR(extension.<%) p.search
             ORDER BY place
             LIMIT $3
            """) + " ORDER BY a.place";

    private static final String ONE = SHELF.formatted("""
            SELECT p.id, p.slug, p.published, p.published_at, p.content FROM publication.article p WHERE p.kind = $1 AND p.slug = $2
            """);

    private final Pool pool;
    private final Duration deadline;
    private final ResolverMetrics metrics;

    public PgLibrary(Pool pool, Duration deadline, ResolverMetrics metrics) {
        this.pool = pool;
        this.deadline = deadline;
        this.metrics = metrics;
    }

    @Override
    public Future<Shelf> find(LibraryQuery query) {
        var start = System.nanoTime();
        return asked(query)
                .timeout(deadline.toMillis(), TimeUnit.MILLISECONDS)
                .map(rows -> shelf(query, rows))
                .onComplete(done -> metrics.time(
                        Stage.SEARCH,
                        done.succeeded() ? Stage.Outcome.DONE : Stage.Outcome.FAILED,
                        System.nanoTime() - start));
    }

    /** One more than fits is read: it tells that there are more. */
    private Future<RowSet<Row>> asked(LibraryQuery query) {
        var lines = LibraryQuery.PAGE_LINES_MAX + 1;
        return switch (query) {
            case LibraryQuery.Newest(var kind, var after) ->
                pool.preparedQuery(NEWEST).execute(Tuple.of(kind.name(), after, lines));
            case LibraryQuery.Search(var kind, var text) ->
                pool.preparedQuery(SEARCH).execute(Tuple.of(kind.name(), text, lines));
            case LibraryQuery.One(var kind, var slug) -> pool.preparedQuery(ONE).execute(Tuple.of(kind.name(), slug));
        };
    }

    private static Shelf shelf(LibraryQuery query, RowSet<Row> rows) {
        var revision = rows.iterator().next().getLong("shelf");
        var found = new ArrayList<Row>();
        rows.forEach(row -> {
            if (row.getLong("id") != null) {
                found.add(row);
            }
        });
        if (query instanceof LibraryQuery.One) {
            var published =
                    found.stream().filter(row -> row.getBoolean("published")).findFirst();
            return new Shelf(
                    revision,
                    List.of(),
                    false,
                    published.map(row -> ArticleReader.article(line(query.kind(), row), row.getJsonObject("content"))),
                    !found.isEmpty() && published.isEmpty());
        }
        var lines = found.stream().map(row -> line(query.kind(), row)).toList();
        var more = lines.size() > LibraryQuery.PAGE_LINES_MAX;
        return new Shelf(
                revision, more ? lines.subList(0, LibraryQuery.PAGE_LINES_MAX) : lines, more, Optional.empty(), false);
    }

    private static ArticleLine line(ArticleKind kind, Row row) {
        return ArticleReader.line(
                row.getLong("id"),
                kind,
                row.getString("slug"),
                row.getOffsetDateTime("published_at").toInstant(),
                row.getJsonObject("content"));
    }
}
