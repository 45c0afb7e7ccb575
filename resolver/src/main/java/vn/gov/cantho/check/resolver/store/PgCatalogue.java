package vn.gov.cantho.check.resolver.store;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import vn.gov.cantho.check.resolver.catalogue.Catalogue;
import vn.gov.cantho.check.resolver.catalogue.CatalogueQuery;
import vn.gov.cantho.check.resolver.catalogue.Entries;
import vn.gov.cantho.check.resolver.catalogue.Entry;
import vn.gov.cantho.check.resolver.catalogue.Maker;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.metric.Stage;
import vn.gov.cantho.check.resolver.scan.PublicationReader;
import vn.gov.cantho.check.resolver.scan.Texts;

/** Lists as rows. Only what is published is read: products that were approved, and establishments that make one. */
public final class PgCatalogue implements Catalogue {

    private final Pool pool;
    private final Duration deadline;
    private final ResolverMetrics metrics;

    public PgCatalogue(Pool pool, Duration deadline, ResolverMetrics metrics) {
        this.pool = pool;
        this.deadline = deadline;
        this.metrics = metrics;
    }

    @Override
    public Future<Entries> find(CatalogueQuery query) {
        var start = System.nanoTime();
        return asked(query)
                .timeout(deadline.toMillis(), TimeUnit.MILLISECONDS)
                .map(rows -> entries(rows, query))
                .onComplete(done -> metrics.time(
                        Stage.SEARCH,
                        done.succeeded() ? Stage.Outcome.DONE : Stage.Outcome.FAILED,
                        System.nanoTime() - start));
    }

    /** One more than fits is read: it tells that there are more. */
    private Future<RowSet<Row>> asked(CatalogueQuery query) {
        var lines = query.linesMax() + 1;
        return switch (query) {
            case CatalogueQuery.Search(var text) ->
                pool.preparedQuery(CatalogueSql.SEARCH).execute(Tuple.of(text, lines));
            case CatalogueQuery.Products(var after) ->
                pool.preparedQuery(CatalogueSql.PRODUCTS).execute(Tuple.of(after, lines));
            case CatalogueQuery.Establishments(var after) ->
                pool.preparedQuery(CatalogueSql.ESTABLISHMENTS).execute(Tuple.of(after, lines));
            case CatalogueQuery.ProductsOf(var establishment, var after) ->
                pool.preparedQuery(CatalogueSql.PRODUCTS_OF).execute(Tuple.of(establishment, after, lines));
        };
    }

    private static Entries entries(RowSet<Row> rows, CatalogueQuery query) {
        var list = new ArrayList<Entry>(rows.size());
        var of = Optional.<JsonObject>empty();
        for (var row : rows) {
            of = query instanceof CatalogueQuery.ProductsOf ? Optional.of(row.getJsonObject("profile")) : of;
            if (row.getBoolean("listed")) {
                list.add(entry(row));
            }
        }
        var more = list.size() > query.linesMax();
        return new Entries(
                of.map(content -> PublicationReader.establishment(
                        rows.iterator().next().getLong("maker_id"),
                        rows.iterator().next().getLong("maker_revision"),
                        content)),
                more ? List.copyOf(list.subList(0, query.linesMax())) : list,
                more);
    }

    private static Entry entry(Row row) {
        var maker = new Maker(
                row.getLong("maker_id"),
                row.getLong("maker_revision"),
                new Texts(row.getString("maker_vi"), text(row, "maker_en")));
        return row.getLong("product_id") == null
                ? new Entry.EstablishmentEntry(maker, text(row, "commune"))
                : new Entry.ProductEntry(
                        row.getLong("product_id"),
                        row.getLong("product_revision"),
                        new Texts(row.getString("product_vi"), text(row, "product_en")),
                        text(row, "gtin"),
                        text(row, "local_code"),
                        text(row, "newest_lot"),
                        maker);
    }

    private static Optional<String> text(Row row, String column) {
        return Optional.ofNullable(row.getString(column)).filter(text -> !text.isBlank());
    }
}
