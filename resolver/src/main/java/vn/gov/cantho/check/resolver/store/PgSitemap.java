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
import java.util.function.Function;
import vn.gov.cantho.check.resolver.catalogue.Address;
import vn.gov.cantho.check.resolver.catalogue.Sitemap;
import vn.gov.cantho.check.resolver.library.ArticleKind;

/** The pages for search engines as rows. A product with a local code has pages for its lots only. */
public final class PgSitemap implements Sitemap {

    private static final String PRODUCT_PARTS = """
            SELECT DISTINCT p.id / $1 AS part
              FROM publication.product p
             WHERE p.published AND p.gtin IS NOT NULL
             ORDER BY part LIMIT $2
            """;

    private static final String LOT_PARTS = """
            SELECT DISTINCT l.id / $1 AS part
              FROM publication.production_lot l
             WHERE l.published
             ORDER BY part LIMIT $2
            """;

    private static final String PRODUCTS = """
            SELECT p.establishment_id, p.id AS product_id, p.gtin, p.local_code, NULL::bigint AS lot_id, NULL AS number
              FROM publication.product p
             WHERE p.published AND p.gtin IS NOT NULL AND p.id >= $1 AND p.id < $2
             ORDER BY p.id
            """;

    private static final String LOTS = """
            SELECT p.establishment_id, p.id AS product_id, p.gtin, p.local_code, l.id AS lot_id, l.number
              FROM publication.production_lot l
              JOIN publication.product p ON p.id = l.product_id
             WHERE l.published AND p.published AND l.id >= $1 AND l.id < $2
             ORDER BY l.id
            """;

    private static final String ARTICLE_PARTS =
            "SELECT DISTINCT a.id / $1 AS part FROM publication.article a WHERE a.published ORDER BY part LIMIT $2";

    private static final String ARTICLES = """
            SELECT a.kind, a.slug FROM publication.article a WHERE a.published AND a.id >= $1 AND a.id < $2 ORDER BY a.id
            """;

    private final Pool pool;
    private final Duration deadline;

    public PgSitemap(Pool pool, Duration deadline) {
        this.pool = pool;
        this.deadline = deadline;
    }

    @Override
    public Future<List<Integer>> parts(PageKind kind) {
        var sql = switch (kind) {
            case PRODUCTS -> PRODUCT_PARTS;
            case LOTS -> LOT_PARTS;
            case ARTICLES -> ARTICLE_PARTS;
        };
        return asked(sql, Tuple.of((long) PART_NUMBERS_MAX, (long) PARTS_MAX))
                .map(rows -> list(rows, row -> Math.toIntExact(row.getLong("part"))));
    }

    @Override
    public Future<List<Address>> pages(PageKind kind, int part) {
        var sql = switch (kind) {
            case PRODUCTS -> PRODUCTS;
            case LOTS -> LOTS;
            case ARTICLES -> ARTICLES;
        };
        var from = (long) part * PART_NUMBERS_MAX;
        return asked(sql, Tuple.of(from, from + PART_NUMBERS_MAX))
                .map(rows -> list(rows, kind == PageKind.ARTICLES ? PgSitemap::article : PgSitemap::product));
    }

    private Future<RowSet<Row>> asked(String sql, Tuple values) {
        return pool.preparedQuery(sql).execute(values).timeout(deadline.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> read) {
        var list = new ArrayList<T>(rows.size());
        rows.forEach(row -> list.add(read.apply(row)));
        return list;
    }

    private static Address article(Row row) {
        return new Address.OfArticle(ArticleKind.valueOf(row.getString("kind")).path() + "/" + row.getString("slug"));
    }

    private static Address product(Row row) {
        var gtin = Optional.ofNullable(row.getString("gtin"));
        return new Address.OfProduct(
                row.getLong("establishment_id"),
                row.getLong("product_id"),
                gtin.orElseGet(() -> row.getString("local_code")),
                gtin.isPresent(),
                Optional.ofNullable(row.getLong("lot_id")).map(id -> new Address.Lot(id, row.getString("number"))));
    }
}
