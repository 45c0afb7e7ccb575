package vn.gov.cantho.check.local.demo;

import de.sciss.jump3r.lowlevel.LameEncoder;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import javax.sound.sampled.AudioFormat;

/** A few notes in place of a voice: no program may put words into the mouth of a producer, not even of an invented one. */
final class SampleTune {

    private static final float SAMPLES_A_SECOND = 22_050;
    private static final int KBITS_A_SECOND = 32;

    /** Five steps up and down, in Hz; what folk songs of the delta are made of. */
    private static final double[] NOTES = {261.6, 293.7, 349.2, 392.0, 440.0, 392.0, 349.2, 293.7, 261.6};

    private static final double NOTE_SECONDS = 0.6;
    private static final double LOUDNESS = 9_000;
    private static final double FADING_A_SECOND = 5;

    private static final byte[] MP3 = coded(samples());

    private SampleTune() {}

    /** The tune as an MP3; the same every time. */
    static byte[] mp3() {
        return MP3.clone();
    }

    private static byte[] samples() {
        var each = (int) (NOTE_SECONDS * SAMPLES_A_SECOND);
        var samples = ByteBuffer.allocate(NOTES.length * each * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (var note : NOTES) {
            for (var number = 0; number < each; number++) {
                var at = number / SAMPLES_A_SECOND;
                var loud = LOUDNESS * Math.exp(-FADING_A_SECOND * at) * Math.min(1, at * 100);
                samples.putShort((short) (loud * Math.sin(2 * Math.PI * note * at)));
            }
        }
        return samples.array();
    }

    private static byte[] coded(byte[] samples) {
        var format = new AudioFormat(SAMPLES_A_SECOND, Short.SIZE, 1, true, false);
        var encoder = new LameEncoder(
                format, KBITS_A_SECOND, LameEncoder.CHANNEL_MODE_MONO, LameEncoder.QUALITY_MIDDLE, false);
        try {
            var mp3 = new ByteArrayOutputStream();
            var coded = new byte[encoder.getPCMBufferSize()];
            for (var from = 0; from < samples.length; from += coded.length) {
                var part = Arrays.copyOfRange(samples, from, Math.min(samples.length, from + coded.length));
                mp3.write(coded, 0, encoder.encodeBuffer(part, 0, part.length, coded));
            }
            mp3.write(coded, 0, encoder.encodeFinish(coded));
            return mp3.toByteArray();
        } finally {
            encoder.close();
        }
    }
}
