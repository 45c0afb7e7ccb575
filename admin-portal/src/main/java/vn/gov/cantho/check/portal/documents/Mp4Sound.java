package vn.gov.cantho.check.portal.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Set;
import vn.gov.cantho.check.portal.documents.RecordingCleaning.Cleaning;

/**
 * Blanks in an M4A (ISO/IEC 14496-12) every box that a player does not need for the sound: names, places, pictures,
 * chapters. The boxes stay as long as they were, as free space, because the sound is found by its place in the file.
 *
 * <p>The moments of recording, which stand in boxes that are needed, are set to nothing.
 */
final class Mp4Sound {

    private static final Set<String> KEPT = Set.of(
            "ftyp", "moov", "mdat", "mvhd", "trak", "tkhd", "edts", "elst", "mdia", "mdhd", "hdlr", "minf", "smhd",
            "dinf", "dref", "url ", "stbl", "stsd", "stts", "stsc", "stsz", "stz2", "stco", "co64", "sgpd", "sbgp");
    private static final Set<String> PARENTS = Set.of("moov", "trak", "edts", "mdia", "minf", "dinf", "stbl");
    private static final Set<String> DATED = Set.of("mvhd", "tkhd", "mdhd");
    private static final byte[] FREE = {'f', 'r', 'e', 'e'};
    private static final byte[] SOUND = {'s', 'o', 'u', 'n'};
    private static final int HEADER_BYTES = 8;
    private static final int LONG_HEADER_BYTES = 16;
    private static final int DEPTH_MAX = 8;

    private final byte[] file;
    private int tracks;
    private boolean isSoundOnly = true;
    private boolean hasSound;
    private double seconds;

    private Mp4Sound(byte[] upload) {
        file = upload.clone();
    }

    static Cleaning clean(byte[] upload) {
        var sound = new Mp4Sound(upload);
        if (!sound.walk(0, upload.length, 0) || !sound.hasSound || sound.tracks == 0 || !(sound.seconds > 0)) {
            return new Cleaning.Failed(StoredMedia.Reason.UNREADABLE);
        }
        if (!sound.isSoundOnly) {
            return new Cleaning.Failed(StoredMedia.Reason.RECORDING_WITH_MORE);
        }
        var seconds = (int) Math.min(Math.ceil(sound.seconds), Integer.MAX_VALUE);
        return new Cleaning.Cleaned(new Recording(MediaKind.M4A, sound.file, seconds));
    }

    /** Goes through the boxes of a stretch; returns false where they do not fill it as they must. */
    private boolean walk(int from, int to, int depth) {
        var place = from;
        while (place < to) {
            var end = end(place, to);
            if (end < 0 || depth > DEPTH_MAX || !box(place, end, depth)) {
                return false;
            }
            place = end;
        }
        return true;
    }

    /** Where the box at a place ends, -1 when it says that it is longer than there is room. */
    private int end(int place, int to) {
        if (to - place < HEADER_BYTES) {
            return -1;
        }
        var bytes = Bytes.number(file, place);
        if (bytes == 0) {
            return to;
        }
        var least = HEADER_BYTES;
        if (bytes == 1) {
            least = LONG_HEADER_BYTES;
            if (to - place < least || Bytes.number(file, place + 8) != 0) {
                return -1;
            }
            bytes = Bytes.number(file, place + 12);
        }
        return bytes < least || bytes > to - place ? -1 : (int) (place + bytes);
    }

    private boolean box(int place, int end, int depth) {
        var name = new String(file, place + 4, 4, ISO_8859_1);
        var content = place + (Bytes.number(file, place) == 1 ? LONG_HEADER_BYTES : HEADER_BYTES);
        if (!KEPT.contains(name)) {
            blank(place, content, end);
            return true;
        }
        switch (name) {
            case "mdat" -> hasSound = true;
            case "trak" -> tracks++;
            case "hdlr" -> isSoundOnly &= Bytes.at(file, content + 8, SOUND);
            default -> {
                // Nothing is learnt from the others.
            }
        }
        return (!DATED.contains(name) || forgetDates(name, content, end))
                && (!PARENTS.contains(name) || walk(content, end, depth + 1));
    }

    private void blank(int place, int content, int end) {
        System.arraycopy(FREE, 0, file, place + 4, FREE.length);
        Arrays.fill(file, content, end, (byte) 0);
    }

    /** Sets when it was made and changed to nothing; reads how long it plays from the header of the whole. */
    private boolean forgetDates(String name, int content, int end) {
        if (end - content < 24) {
            return false;
        }
        var isLong = file[content] == 1;
        var dates = isLong ? 16 : 8;
        Arrays.fill(file, content + 4, content + 4 + dates, (byte) 0);
        if (name.equals("mvhd")) {
            var scale = content + 4 + dates;
            if (end - scale < 12) {
                return false;
            }
            var length = isLong
                    ? Bytes.number(file, scale + 4) * 4_294_967_296.0 + Bytes.number(file, scale + 8)
                    : Bytes.number(file, scale + 4);
            seconds = length / Bytes.number(file, scale);
        }
        return true;
    }
}
