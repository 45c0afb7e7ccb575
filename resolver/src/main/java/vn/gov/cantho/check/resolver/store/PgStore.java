package vn.gov.cantho.check.resolver.store;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.metric.Stage;
import vn.gov.cantho.check.resolver.scan.CodeLot;
import vn.gov.cantho.check.resolver.scan.Establishment;
import vn.gov.cantho.check.resolver.scan.Identified;
import vn.gov.cantho.check.resolver.scan.Identity;
import vn.gov.cantho.check.resolver.scan.IdentityKey;
import vn.gov.cantho.check.resolver.scan.IdentityLookup;
import vn.gov.cantho.check.resolver.scan.Place;
import vn.gov.cantho.check.resolver.scan.Product;
import vn.gov.cantho.check.resolver.scan.ProductionLot;
import vn.gov.cantho.check.resolver.scan.PublicationReader;

/** The published rows of a key, joined by one statement. It is the truth: nothing in here asks for revisions. */
public final class PgStore implements IdentityLookup {

    private static final String COLUMNS = """
            SELECT e.id AS establishment_id, e.revision AS establishment_revision, e.content AS establishment,
                   p.id AS product_id, p.revision AS product_revision, p.published AS product_published,
                   p.content AS product,
                   l.id AS lot_id, l.revision AS lot_revision, l.published AS lot_published, l.content AS lot""";

    /** The column of PINs is asked for by way of the whole row, so that a database that has none yet answers too. */
    private static final String BY_CODE_LOT = COLUMNS + """
            , c.id AS code_lot_id, c.revision AS code_lot_revision, c.size, coalesce((to_jsonb(c) ->> 'pin')::boolean, false) AS pin,
                   ARRAY(SELECT lower(r) FROM unnest(c.activated) r ORDER BY 1) AS activated_from,
                   ARRAY(SELECT upper(r) FROM unnest(c.activated) r ORDER BY 1) AS activated_end
              FROM publication.code_lot c
              JOIN publication.establishment e ON e.id = c.establishment_id
              LEFT JOIN publication.production_lot l ON l.id = c.production_lot_id
              LEFT JOIN publication.product p ON p.id = l.product_id
             WHERE c.id = $1
            """;

    private static final String BY_LOT = COLUMNS + """

              FROM publication.product p
              JOIN publication.production_lot l ON l.product_id = p.id
              JOIN publication.establishment e ON e.id = p.establishment_id
             WHERE (p.gtin = $1 OR p.local_code = $1) AND l.number = $2
            """;

    private static final String BY_PRODUCT = COLUMNS + """

              FROM publication.product p
              JOIN publication.establishment e ON e.id = p.establishment_id
              LEFT JOIN publication.production_lot l ON false
             WHERE p.gtin = $1 OR p.local_code = $1
            """;

    /** A GLN is of one establishment; should two have published it, the one that was first. */
    private static final String BY_PARTY = COLUMNS + """

              FROM publication.establishment e
              LEFT JOIN publication.product p ON false
              LEFT JOIN publication.production_lot l ON false
             WHERE e.content ->> 'gln' = $1
             ORDER BY e.id
             LIMIT 1
            """;

    /** A place with what is made there, as its products are called now. */
    private static final String BY_PLACE = COLUMNS + """
            , a.id AS place_id, a.revision AS place_revision, a.content AS place,
                   coalesce((SELECT jsonb_agg(jsonb_build_object(
                                 'id', m.id, 'revision', m.revision, 'name', m.content -> 'name', 'gtin', m.gtin,
                                 'localCode', m.local_code,
                                 'newestLot', CASE WHEN m.gtin IS NULL THEN (
                                     SELECT n.number FROM publication.production_lot n
                                      WHERE n.product_id = m.id AND n.published ORDER BY n.id DESC LIMIT 1) END)
                                 ORDER BY m.name_order, m.id)
                               FROM publication.product m
                              WHERE m.id = ANY (a.products) AND m.published), '[]') AS made
              FROM publication.place a
              JOIN publication.establishment e ON e.id = a.establishment_id
              LEFT JOIN publication.product p ON false
              LEFT JOIN publication.production_lot l ON false
             WHERE a.gln = $1
            """;

    private final SqlClient pool;
    private final Duration deadline;
    private final ResolverMetrics metrics;
    private volatile BiConsumer<IdentityKey, Identified> keeper = (_, _) -> {};

    /**
     * Makes a store.
     *
     * @param deadline after how long without an answer a caller is let go; only this detects a hung server
     */
    public PgStore(SqlClient pool, Duration deadline, ResolverMetrics metrics) {
        this.pool = pool;
        this.deadline = deadline;
        this.metrics = metrics;
    }

    /**
     * Says who keeps what comes when whoever asked has been let go. A program that is not warm yet may be too slow for every
     * answer: thrown away, the same would be asked for again and again.
     */
    public void handLateTo(BiConsumer<IdentityKey, Identified> keeping) {
        keeper = keeping;
    }

    @Override
    public Future<Identified> find(IdentityKey key) {
        var start = System.nanoTime();
        var answer = rows(key).map(rows -> identified(rows, key));
        var inTime = answer.timeout(deadline.toMillis(), TimeUnit.MILLISECONDS)
                .onComplete(done -> metrics.time(
                        Stage.STORE, done.succeeded() ? outcome(done.result()) : Stage.Outcome.FAILED, since(start)));
        return inTime.onFailure(_ -> answer.onSuccess(late -> keeper.accept(key, late)));
    }

    private Future<RowSet<Row>> rows(IdentityKey key) {
        return switch (key) {
            case IdentityKey.CodeLotKey(var codeLot) ->
                pool.preparedQuery(BY_CODE_LOT).execute(Tuple.of(codeLot));
            case IdentityKey.ProductionLotKey(var product, var number) ->
                pool.preparedQuery(BY_LOT).execute(Tuple.of(product, number));
            case IdentityKey.ProductKey(var product) ->
                pool.preparedQuery(BY_PRODUCT).execute(Tuple.of(product));
            case IdentityKey.PartyKey(var gln) -> pool.preparedQuery(BY_PARTY).execute(Tuple.of(gln));
            case IdentityKey.PlaceKey(var gln) -> pool.preparedQuery(BY_PLACE).execute(Tuple.of(gln));
        };
    }

    private static Identified identified(RowSet<Row> rows, IdentityKey key) {
        var iterator = rows.iterator();
        return iterator.hasNext() ? new Identified.Found(identity(iterator.next(), key)) : new Identified.Absent();
    }

    private static Identity identity(Row row, IdentityKey key) {
        var identity = new Identity(establishment(row), product(row), lot(row), codeLot(row, key));
        return key instanceof IdentityKey.PlaceKey ? identity.with(place(row, identity.establishment())) : identity;
    }

    private static Optional<CodeLot> codeLot(Row row, IdentityKey key) {
        return key instanceof IdentityKey.CodeLotKey ? Optional.of(codeLot(row)) : Optional.empty();
    }

    private static Place place(Row row, Establishment establishment) {
        return PublicationReader.place(
                row.getLong("place_id"),
                row.getLong("place_revision"),
                json(row, "place"),
                row.getJsonArray("made"),
                establishment);
    }

    private static Establishment establishment(Row row) {
        return PublicationReader.establishment(
                row.getLong("establishment_id"), row.getLong("establishment_revision"), json(row, "establishment"));
    }

    private static Optional<Product> product(Row row) {
        return Optional.ofNullable(row.getLong("product_id"))
                .map(id -> PublicationReader.product(
                        id,
                        row.getLong("product_revision"),
                        row.getBoolean("product_published"),
                        json(row, "product")));
    }

    private static Optional<ProductionLot> lot(Row row) {
        return Optional.ofNullable(row.getLong("lot_id"))
                .map(id -> PublicationReader.productionLot(
                        id, row.getLong("lot_revision"), row.getBoolean("lot_published"), json(row, "lot")));
    }

    private static CodeLot codeLot(Row row) {
        var from = row.getArrayOfIntegers("activated_from");
        var end = row.getArrayOfIntegers("activated_end");
        var activated = IntStream.range(0, from.length)
                .mapToObj(i -> new CodeLot.SerialRange(from[i], end[i]))
                .toList();
        return new CodeLot(
                row.getInteger("code_lot_id"),
                row.getLong("code_lot_revision"),
                row.getInteger("size"),
                activated,
                row.getBoolean("pin"));
    }

    private static JsonObject json(Row row, String column) {
        return row.getJsonObject(column);
    }

    private static Stage.Outcome outcome(Identified identified) {
        return switch (identified) {
            case Identified.Found _ -> Stage.Outcome.FOUND;
            case Identified.Absent _ -> Stage.Outcome.ABSENT;
        };
    }

    private static long since(long start) {
        return System.nanoTime() - start;
    }
}
