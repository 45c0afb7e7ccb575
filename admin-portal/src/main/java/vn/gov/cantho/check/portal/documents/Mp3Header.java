package vn.gov.cantho.check.portal.documents;

import java.util.Optional;

/**
 * The header of one frame of an MP3.
 *
 * @param version the two bits that name the version: 3 for MPEG-1, 2 for MPEG-2, 0 for its extension to low rates
 * @param samplesASecond of one channel
 * @param frameBytes how long the frame is, header and all
 */
record Mp3Header(int version, int samplesASecond, int frameBytes) {

    private static final int MPEG_1 = 3;
    private static final int RESERVED = 1;
    private static final int LAYER_3 = 1;
    private static final int[] KBITS_MPEG_1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] KBITS_MPEG_2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    private static final int[] SAMPLES_MPEG_1 = {44_100, 48_000, 32_000};
    private static final int SAMPLES_A_FRAME = 1152;
    private static final int BYTES_A_KBIT = 125;

    /** Reads the header at a place; empty where there is none. Frames of free length are not read: hardly anything makes them. */
    static Optional<Mp3Header> at(byte[] file, int place) {
        if (place > file.length - 4 || (file[place] & 0xFF) != 0xFF || (file[place + 1] & 0xE0) != 0xE0) {
            return Optional.empty();
        }
        var version = file[place + 1] >> 3 & 3;
        var layer = file[place + 1] >> 1 & 3;
        var rate = file[place + 2] >> 4 & 15;
        var frequency = file[place + 2] >> 2 & 3;
        if (version == RESERVED || layer != LAYER_3 || rate == 0 || rate == 15 || frequency == 3) {
            return Optional.empty();
        }
        var padding = file[place + 2] >> 1 & 1;
        return Optional.of(header(version, rate, frequency, padding));
    }

    private static Mp3Header header(int version, int rate, int frequency, int padding) {
        var samples = SAMPLES_MPEG_1[frequency] >> (version == MPEG_1 ? 0 : version == 2 ? 1 : 2);
        var bytes = (version == MPEG_1 ? KBITS_MPEG_1 : KBITS_MPEG_2)[rate] * BYTES_A_KBIT;
        return new Mp3Header(version, samples, samplesAFrame(version) * bytes / samples + padding);
    }

    /** How many samples of one channel the frame holds. */
    int samples() {
        return samplesAFrame(version);
    }

    private static int samplesAFrame(int version) {
        return version == MPEG_1 ? SAMPLES_A_FRAME : SAMPLES_A_FRAME / 2;
    }

    /** Whether both may stand in one recording. */
    boolean isAlike(Mp3Header other) {
        return version == other.version && samplesASecond == other.samplesASecond;
    }
}
