package vn.gov.cantho.check.resolver.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.resolver.scan.ScanEvent;
import vn.gov.cantho.check.resolver.scan.ScanPlace;
import vn.gov.cantho.check.resolver.scan.Verdict;

final class ScanCodecTest {

    private static final int RECORD = ScanCodec.RECORD_BYTES;
    private static final PlaceReader PLACES = new PlaceReader();

    @Test
    void read_whatWasWritten_isTheSame() {
        for (var sequence = 1; sequence < 200; sequence++) {
            var scan = SampleScans.record(sequence);
            assertThat(ScanCodec.read(written(scan), PLACES)).contains(scan);
        }
    }

    @Test
    void read_everyVerdictAndClient_isTheSame() {
        var base = SampleScans.scan(7, 3);
        for (var verdict : Verdict.values()) {
            for (var client : ScanEvent.Client.values()) {
                var event = new ScanEvent(
                        base.at(), base.code(), base.productionLot(), verdict, client, 5, Optional.empty());
                var scan = new ScanRecord(1, SampleScans.record(1).id(), event);
                assertThat(ScanCodec.read(written(scan), PLACES)).contains(scan);
            }
        }
    }

    @Test
    void read_longerContentOfALaterRelease_skipsWhatItDoesNotKnow() {
        var scan = SampleScans.record(1);
        var longer = ByteBuffer.allocate(RECORD + 20);
        longer.put(written(scan)).put(new byte[12]);
        frame(longer, RECORD - ScanCodec.FRAME_BYTES + 12);
        assertThat(ScanCodec.read(longer, PLACES)).contains(scan);
        assertThat(longer.position()).isEqualTo(RECORD + 12);
    }

    @Test
    void read_placesOfEveryLength_areTheSame() {
        for (var length = 1; length <= ScanPlace.NAME_LENGTH_MAX; length++) {
            var place = new ScanPlace("ở".repeat(length), -0.1 * length, 105.8, length % 2 == 0);
            var scan = new ScanRecord(1, SampleScans.record(1).id(), SampleScans.at(SampleScans.scan(7, 3), place));
            assertThat(ScanCodec.read(written(scan), PLACES)).contains(scan);
        }
    }

    @Test
    void read_recordOfTheReleaseBeforePlaces_hasNone() {
        var scan = SampleScans.record(1);
        var shorter = ByteBuffer.allocate(ScanCodec.FRAME_BYTES + ScanCodec.CONTENT_BYTES);
        shorter.put(written(scan).limit(shorter.capacity()));
        frame(shorter, ScanCodec.CONTENT_BYTES);
        assertThat(ScanCodec.read(shorter, PLACES)).contains(scan);
        assertThat(shorter.hasRemaining()).isFalse();
    }

    @Test
    void read_placeCutShort_isAScanWithoutPlace() {
        var scan = SampleScans.record(1);
        var place = new ScanPlace("Cần Thơ", 10, 105.8, true);
        var whole = written(new ScanRecord(1, scan.id(), SampleScans.at(scan.event(), place)));
        for (var length = ScanCodec.RECORD_BYTES; length < ScanCodec.RECORD_BYTES + 6; length++) {
            var cut = ByteBuffer.allocate(length);
            cut.put(whole.duplicate().limit(length));
            frame(cut, length - ScanCodec.FRAME_BYTES);
            assertThat(ScanCodec.read(cut, PLACES)).as("%d bytes", length).contains(scan);
        }
    }

    @Test
    void read_anyFlippedBit_isRefused() {
        for (var bit = 0; bit < RECORD * 8; bit++) {
            var bytes = written(SampleScans.record(1));
            bytes.put(bit / 8, (byte) (bytes.get(bit / 8) ^ (1 << (bit % 8))));
            assertThat(ScanCodec.read(bytes, PLACES)).as("bit %d", bit).isEmpty();
            assertThat(bytes.position()).isZero();
        }
    }

    @Test
    void read_cutAtEveryByte_isRefused() {
        for (var length = 0; length < RECORD; length++) {
            assertThat(ScanCodec.read(written(SampleScans.record(1)).limit(length), PLACES))
                    .isEmpty();
        }
    }

    @Test
    void read_randomBytes_neverFailsAndAcceptsNothing() {
        var random = new Random(20261122);
        var bytes = new byte[256];
        for (var round = 0; round < 200_000; round++) {
            random.nextBytes(bytes);
            // A likely length, so that the checksum is reached.
            ByteBuffer.wrap(bytes).putInt(0, ScanCodec.CONTENT_BYTES + random.nextInt(3));
            assertThat(ScanCodec.read(ByteBuffer.wrap(bytes), PLACES)).isEmpty();
        }
    }

    /** Makes a record right whose content has another length. */
    private static void frame(ByteBuffer record, int length) {
        record.putInt(0, length);
        var crc = new CRC32C();
        crc.update(record.slice(ScanCodec.FRAME_BYTES, length));
        record.putInt(Integer.BYTES, (int) crc.getValue());
        record.rewind();
    }

    private static ByteBuffer written(ScanRecord scan) {
        var bytes = ByteBuffer.allocate(ScanCodec.RECORD_BYTES_MAX);
        ScanCodec.write(scan, bytes);
        return bytes.flip();
    }
}
