package vn.gov.cantho.check.resolver.http;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.gov.cantho.check.resolver.report.Draft;
import vn.gov.cantho.check.resolver.report.Flaw;

/** Reads the form of a problem report to its end, however little of it can be used. */
final class ReportUpload {

    private static final int PHOTOS_MAX = 3;

    /** Parts that say they are files; a form of ours has three. Beyond that nobody is served. */
    private static final int PARTS_MAX = 12;

    private ReportUpload() {}

    /**
     * What was sent.
     *
     * @param photos those that may be kept; empty when one of them may not
     * @param flaws of the photos
     */
    record Sent(Draft draft, String ticket, List<Buffer> photos, List<Flaw> flaws) {}

    /** Fails for what is no form, and when the connection is lost. */
    static Future<Sent> read(HttpServerRequest request, UploadTurns.Turn turn) {
        var done = Promise.<Sent>promise();
        var photos = new ArrayList<PhotoUpload>();
        request.exceptionHandler(done::tryFail);
        request.setExpectMultipart(true);
        request.uploadHandler(upload -> {
            photos.add(PhotoUpload.of(upload, turn));
            if (photos.size() > PARTS_MAX) {
                var _ = request.connection().close();
            }
        });
        request.endHandler(_ -> done.tryComplete(sent(request.formAttributes(), photos)));
        return done.future();
    }

    private static Sent sent(MultiMap fields, List<PhotoUpload> uploads) {
        var photos = uploads.stream().filter(photo -> !photo.isEmpty()).toList();
        var flaws = new ArrayList<Flaw>();
        if (photos.size() > PHOTOS_MAX) {
            flaws.add(Flaw.PHOTOS_TOO_MANY);
        } else {
            photos.forEach(photo -> photo.flaw().ifPresent(flaws::add));
        }
        var kept = flaws.isEmpty() ? photos.stream().map(PhotoUpload::whole).toList() : List.<Buffer>of();
        return new Sent(
                Draft.of(name -> field(fields, name)),
                field(fields, "ticket"),
                kept,
                flaws.stream().distinct().toList());
    }

    private static String field(MultiMap fields, String name) {
        return Objects.requireNonNullElse(fields.get(name), "");
    }
}
