package vn.gov.cantho.check.portal.documents;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.function.Predicate;
import vn.gov.cantho.check.portal.documents.RecordingCleaning.Cleaning;

/**
 * Keeps of an MP3 the frames of sound (ISO/IEC 11172-3 and 13818-3, layer III) and drops all that stands before, between
 * and behind them: tags with names, places and pictures.
 */
final class Mp3Frames {

    private static final byte[] TAG_IN_FRONT = {'I', 'D', '3'};
    private static final int TAG_HEADER_BYTES = 10;
    private static final int HEADER_BYTES = 4;

    /** The sound must be most of the file, or it is something else in which a few frames happen to stand. */
    private static final double SOUND_SHARE_MIN = 0.5;

    private Mp3Frames() {}

    /** Whether a file begins as MP3s do: with a tag, or with a frame. */
    static boolean startsLikeOne(byte[] file) {
        return Bytes.at(file, 0, TAG_IN_FRONT) || Mp3Header.at(file, 0).isPresent();
    }

    static Cleaning clean(byte[] upload) {
        var sound = new ByteArrayOutputStream(upload.length);
        var start = afterTag(upload);
        var place = start;
        var samples = 0L;
        Optional<Mp3Header> first = Optional.empty();
        while (place <= upload.length - HEADER_BYTES) {
            var header = Mp3Header.at(upload, place).filter(sound(first));
            if (header.isPresent() && place + header.get().frameBytes() <= upload.length) {
                first = first.or(() -> header);
                sound.write(upload, place, header.get().frameBytes());
                samples += header.get().samples();
                place += header.get().frameBytes();
            } else {
                place++;
            }
        }
        if (sound.size() < (upload.length - start) * SOUND_SHARE_MIN || first.isEmpty()) {
            return new Cleaning.Failed(StoredMedia.Reason.UNREADABLE);
        }
        var seconds = Math.toIntExact(Math.ceilDiv(samples, first.get().samplesASecond()));
        return new Cleaning.Cleaned(new Recording(MediaKind.MP3, sound.toByteArray(), seconds));
    }

    /** What differs from the first frame in what never changes within a recording is no frame. */
    private static Predicate<Mp3Header> sound(Optional<Mp3Header> first) {
        return header -> first.isEmpty() || first.get().isAlike(header);
    }

    /** Behind the tag in front, whose length stands in it, seven bits a byte. */
    private static int afterTag(byte[] file) {
        if (!Bytes.at(file, 0, TAG_IN_FRONT) || file.length < TAG_HEADER_BYTES) {
            return 0;
        }
        var length = 0;
        for (var i = 6; i < TAG_HEADER_BYTES; i++) {
            length = (length << 7) | (file[i] & 0x7F);
        }
        return Math.min(file.length, TAG_HEADER_BYTES + length);
    }
}
