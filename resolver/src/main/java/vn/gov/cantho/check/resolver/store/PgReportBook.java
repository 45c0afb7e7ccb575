package vn.gov.cantho.check.resolver.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.metric.Stage;
import vn.gov.cantho.check.resolver.report.DraftRules;
import vn.gov.cantho.check.resolver.report.Followed;
import vn.gov.cantho.check.resolver.report.Report;
import vn.gov.cantho.check.resolver.report.ReportBook;
import vn.gov.cantho.check.resolver.report.TrackingCode;

/** Problem reports as rows, by functions of the database: the resolver reads and writes no table of them itself. */
public final class PgReportBook implements ReportBook {

    private static final String SUBMIT =
            "SELECT intake.submit($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) AS fresh";
    private static final String ADD_PHOTO = "SELECT intake.add_photo($1, $2, $3) AS taken";
    private static final String FOLLOW = """
            SELECT f.problem, f.about_text, f.words, f.bought_at, f.state, f.received_at, f.photos, f.refused, f.waiting, f.replies
              FROM intake.followed($1) f
            """;

    private final Pool pool;
    private final Duration deadline;
    private final ResolverMetrics metrics;

    /**
     * Makes a book.
     *
     * @param pool of connections that may write
     * @param deadline after how long without an answer a caller is let go
     */
    public PgReportBook(Pool pool, Duration deadline, ResolverMetrics metrics) {
        this.pool = pool;
        this.deadline = deadline;
        this.metrics = metrics;
    }

    @Override
    public Future<Void> keep(Report report) {
        return timed(pool.withTransaction(connection -> connection
                .preparedQuery(SUBMIT)
                .execute(values(report))
                .compose(_ -> addPhotos(connection, report, 0))));
    }

    @Override
    public Future<Optional<Followed>> follow(TrackingCode tracking) {
        return timed(pool.preparedQuery(FOLLOW)
                .execute(Tuple.of(Buffer.buffer(tracking.hash())))
                .map(PgReportBook::first));
    }

    private static Future<Void> addPhotos(SqlConnection connection, Report report, int from) {
        if (from >= report.photos().size()) {
            return Future.succeededFuture();
        }
        var photo = report.photos().get(from);
        return connection
                .preparedQuery(ADD_PHOTO)
                .execute(Tuple.of(Buffer.buffer(report.tracking().hash()), (short) (from + 1), photo))
                .compose(_ -> addPhotos(connection, report, from + 1));
    }

    private static Tuple values(Report report) {
        var subject = report.subject();
        var draft = report.draft();
        return Tuple.tuple()
                .addBuffer(Buffer.buffer(report.tracking().hash()))
                .addString(report.language().tag())
                .addString(draft.problem())
                .addString(subject.kind().name())
                .addString(subject.text())
                .addInteger(subject.codeLot())
                .addString(subject.key())
                .addString(draft.words())
                .addString(given(draft.place()))
                .addString(given(draft.name()))
                .addString(given(DraftRules.phone(draft)))
                .addString(given(draft.email()));
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Optional<Followed> first(RowSet<Row> rows) {
        var iterator = rows.iterator();
        return iterator.hasNext() ? Optional.of(followed(iterator.next())) : Optional.empty();
    }

    private static Followed followed(Row row) {
        return new Followed(
                row.getString("problem"),
                row.getString("about_text"),
                row.getString("words"),
                Objects.requireNonNullElse(row.getString("bought_at"), ""),
                row.getString("state"),
                row.getOffsetDateTime("received_at").toInstant(),
                new Followed.Photos(row.getInteger("photos"), row.getInteger("refused"), row.getInteger("waiting")),
                replies(row.getJsonArray("replies")));
    }

    private static List<Followed.Reply> replies(JsonArray array) {
        var replies = new ArrayList<Followed.Reply>();
        for (var i = 0; i < array.size(); i++) {
            replies.add(reply(array.getJsonObject(i)));
        }
        return replies;
    }

    private static Followed.Reply reply(JsonObject json) {
        return new Followed.Reply(json.getString("unit"), Instant.parse(json.getString("at")), json.getString("text"));
    }

    private <T> Future<T> timed(Future<T> work) {
        var start = System.nanoTime();
        return work.timeout(deadline.toMillis(), TimeUnit.MILLISECONDS)
                .onComplete(done -> metrics.time(
                        Stage.REPORT,
                        done.succeeded() ? Stage.Outcome.DONE : Stage.Outcome.FAILED,
                        System.nanoTime() - start));
    }
}
