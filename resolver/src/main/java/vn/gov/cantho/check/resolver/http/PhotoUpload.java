package vn.gov.cantho.check.resolver.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerFileUpload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.resolver.report.Flaw;
import vn.gov.cantho.check.resolver.report.PhotoHeader;

/**
 * A photo on its way in. What is too large or finds no room is counted and thrown away, so that the rest of the form can
 * be read and shown again. Its name and declared type are not looked at.
 */
final class PhotoUpload {

    static final int PHOTO_BYTES_MAX = 5 * 1024 * 1024;

    private final UploadTurns.Turn turn;
    private final List<Buffer> pieces = new ArrayList<>();
    private Optional<Flaw> flaw = Optional.empty();
    private long size;

    private PhotoUpload(UploadTurns.Turn turn) {
        this.turn = turn;
    }

    static PhotoUpload of(HttpServerFileUpload upload, UploadTurns.Turn turn) {
        var photo = new PhotoUpload(turn);
        upload.handler(photo::take);
        return photo;
    }

    /** Browsers send a field in which nothing was chosen as a file without bytes. */
    boolean isEmpty() {
        return size == 0;
    }

    Optional<Flaw> flaw() {
        return flaw.or(() -> PhotoHeader.flaw(whole().getBytes()));
    }

    Buffer whole() {
        // Not twice in memory for longer than the copying takes.
        if (pieces.size() > 1) {
            var whole = Buffer.buffer((int) size);
            pieces.forEach(whole::appendBuffer);
            pieces.clear();
            pieces.add(whole);
        }
        return pieces.getFirst();
    }

    private void take(Buffer piece) {
        size += piece.length();
        if (flaw.isPresent()) {
            return;
        }
        if (size > PHOTO_BYTES_MAX) {
            refuse(Flaw.PHOTO_TOO_LARGE);
        } else if (turn.hold(piece.length())) {
            pieces.add(piece);
        } else {
            refuse(Flaw.PHOTOS_NO_ROOM);
        }
    }

    private void refuse(Flaw why) {
        flaw = Optional.of(why);
        pieces.clear();
    }
}
