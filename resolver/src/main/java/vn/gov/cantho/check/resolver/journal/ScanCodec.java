package vn.gov.cantho.check.resolver.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.zip.CRC32C;
import vn.gov.cantho.check.contract.code.StampCode;
import vn.gov.cantho.check.resolver.scan.ScanEvent;
import vn.gov.cantho.check.resolver.scan.ScanPlace;
import vn.gov.cantho.check.resolver.scan.Verdict;

/**
 * The bytes of a scan in the journal: length of the content, its CRC32C, the content. A later release may make the
 * content longer; this one reads what it knows and skips the rest.
 */
final class ScanCodec {

    /** What stands before the content. */
    static final int FRAME_BYTES = 2 * Integer.BYTES;

    /** The content as the first release wrote it; every later one begins with the same. */
    static final int CONTENT_BYTES = 5 * Long.BYTES + 2 * Integer.BYTES + 2 + Long.BYTES;

    /** A whole record of this release without a place. */
    static final int RECORD_BYTES = FRAME_BYTES + CONTENT_BYTES + 1;

    /** A whole record of this release with the longest place: two tenths of degrees, the length of the name, the name. */
    static final int RECORD_BYTES_MAX = RECORD_BYTES + 2 * Short.BYTES + 1 + 3 * ScanPlace.NAME_LENGTH_MAX;

    private static final int CONTENT_BYTES_MAX = 1_024;

    // Where the content has what, behind the sequence.
    private static final int TIME_AT = Long.BYTES;
    private static final int ID_AT = TIME_AT + Long.BYTES;
    private static final int CODE_LOT_AT = ID_AT + 2 * Long.BYTES;
    private static final int SERIAL_AT = CODE_LOT_AT + Integer.BYTES;
    private static final int LOT_AT = SERIAL_AT + Integer.BYTES;
    private static final int VERDICT_AT = LOT_AT + Long.BYTES;
    private static final int CLIENT_AT = VERDICT_AT + 1;
    private static final int POSITION_AT = CLIENT_AT + 1;
    private static final long NO_LOT = -1;
    private static final Verdict[] VERDICTS = Verdict.values();

    static final byte NO_PLACE = 0;
    static final byte MOBILE = 1;
    static final byte FIXED = 2;
    static final double PLACE_PARTS = 10;
    private static final ScanEvent.Client[] CLIENTS = ScanEvent.Client.values();

    private ScanCodec() {}

    /** Writes a record at the position of the buffer, which must have room for {@link #RECORD_BYTES_MAX}. */
    // The ordinals of two enums are part of the format: new constants go to the end.
    @SuppressWarnings("EnumOrdinal")
    static void write(ScanRecord scan, ByteBuffer out) {
        var begin = out.position();
        var event = scan.event();
        out.position(begin + FRAME_BYTES);
        out.putLong(scan.sequence());
        out.putLong(event.at().toEpochMilli());
        out.putLong(scan.id().getMostSignificantBits());
        out.putLong(scan.id().getLeastSignificantBits());
        out.putInt(event.code().codeLot());
        out.putInt(event.code().serial());
        out.putLong(event.productionLot().orElse(NO_LOT));
        out.put((byte) event.verdict().ordinal());
        out.put((byte) event.client().ordinal());
        out.putLong(event.feedPosition());
        event.place().ifPresentOrElse(place -> write(place, out), () -> out.put(NO_PLACE));
        var length = out.position() - begin - FRAME_BYTES;
        out.putInt(begin, length);
        out.putInt(begin + Integer.BYTES, crc(out, begin + FRAME_BYTES, length));
    }

    private static void write(ScanPlace place, ByteBuffer out) {
        var name = place.name().getBytes(UTF_8);
        out.put(place.fixed() ? FIXED : MOBILE);
        out.putShort((short) Math.round(place.latitude() * PLACE_PARTS));
        out.putShort((short) Math.round(place.longitude() * PLACE_PARTS));
        out.put((byte) name.length);
        out.put(name);
    }

    /** Reads the record at the position of the buffer and moves behind it; empty, and stays, where none is whole. */
    static Optional<ScanRecord> read(ByteBuffer in, PlaceReader places) {
        if (in.remaining() < FRAME_BYTES) {
            return Optional.empty();
        }
        var begin = in.position();
        var length = in.getInt(begin);
        if (length < CONTENT_BYTES || length > CONTENT_BYTES_MAX || in.remaining() < FRAME_BYTES + length) {
            return Optional.empty();
        }
        if (in.getInt(begin + Integer.BYTES) != crc(in, begin + FRAME_BYTES, length)) {
            return Optional.empty();
        }
        var scan = content(in, begin + FRAME_BYTES, length, places);
        if (scan.isPresent()) {
            in.position(begin + FRAME_BYTES + length);
        }
        return scan;
    }

    private static Optional<ScanRecord> content(ByteBuffer in, int begin, int length, PlaceReader places) {
        var codeLot = in.getInt(begin + CODE_LOT_AT);
        var serial = in.getInt(begin + SERIAL_AT);
        var lot = in.getLong(begin + LOT_AT);
        var verdict = Byte.toUnsignedInt(in.get(begin + VERDICT_AT));
        var client = Byte.toUnsignedInt(in.get(begin + CLIENT_AT));
        if (!isIn(codeLot, StampCode.MAX_CODE_LOT) || !isIn(serial, StampCode.MAX_SERIAL)) {
            return Optional.empty();
        }
        if (!isIn(verdict, VERDICTS.length - 1) || !isIn(client, CLIENTS.length - 1)) {
            return Optional.empty();
        }
        var event = new ScanEvent(
                Instant.ofEpochMilli(in.getLong(begin + TIME_AT)),
                new StampCode(codeLot, serial),
                lot == NO_LOT ? OptionalLong.empty() : OptionalLong.of(lot),
                VERDICTS[verdict],
                CLIENTS[client],
                in.getLong(begin + POSITION_AT),
                places.read(in.slice(begin + CONTENT_BYTES, length - CONTENT_BYTES)));
        var id = new UUID(in.getLong(begin + ID_AT), in.getLong(begin + ID_AT + Long.BYTES));
        return Optional.of(new ScanRecord(in.getLong(begin), id, event));
    }

    private static boolean isIn(int value, int max) {
        return value >= 0 && value <= max;
    }

    private static int crc(ByteBuffer buffer, int begin, int length) {
        var crc = new CRC32C();
        crc.update(buffer.slice(begin, length));
        return (int) crc.getValue();
    }
}
