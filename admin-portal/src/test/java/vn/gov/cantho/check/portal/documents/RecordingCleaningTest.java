package vn.gov.cantho.check.portal.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.cantho.check.portal.documents.RecordingSamples.box;
import static vn.gov.cantho.check.portal.documents.RecordingSamples.frame;
import static vn.gov.cantho.check.portal.documents.RecordingSamples.joined;
import static vn.gov.cantho.check.portal.documents.RecordingSamples.m4a;
import static vn.gov.cantho.check.portal.documents.RecordingSamples.mp3;
import static vn.gov.cantho.check.portal.documents.RecordingSamples.tag;
import static vn.gov.cantho.check.portal.documents.RecordingSamples.words;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.cantho.check.portal.documents.RecordingCleaning.Cleaning;

final class RecordingCleaningTest {

    @Test
    void mp3_plain_isKeptByteByByte() {
        var cleaned = cleaned(mp3(6));

        assertThat(cleaned.kind()).isEqualTo(MediaKind.MP3);
        assertThat(cleaned.bytes()).isEqualTo(mp3(6));
        assertThat(cleaned.seconds()).isEqualTo(6);
    }

    @Test
    void mp3_withTagsBeforeBetweenAndBehind_keepsTheSoundAlone() {
        var upload =
                joined(tag("Trần Thị Mười"), mp3(3), words("APETAGEX nhà ở Ba Láng"), mp3(3), words("TAG tên bài"));

        assertThat(cleaned(upload).bytes()).isEqualTo(mp3(6));
    }

    @Test
    void mp3_endingInTheMiddleOfAFrame_losesThatFrameOnly() {
        var upload = joined(mp3(3), Arrays.copyOf(frame(), 100));

        assertThat(cleaned(upload).bytes()).isEqualTo(mp3(3));
    }

    @Test
    void mp3_thatIsMostlySomethingElse_isUnreadable() {
        assertThat(failure(joined(frame(), new byte[10_000]))).isEqualTo(StoredMedia.Reason.UNREADABLE);
        assertThat(failure(tag("nothing behind it"))).isEqualTo(StoredMedia.Reason.UNREADABLE);
    }

    @Test
    void m4a_losesPlaceDeviceAndMoment_andKeepsItsSoundWhereItWas() {
        var upload = m4a(80, "soun");

        var cleaned = cleaned(upload);

        assertThat(cleaned.kind()).isEqualTo(MediaKind.M4A);
        assertThat(cleaned.seconds()).isEqualTo(80);
        assertThat(text(cleaned.bytes()))
                .hasSameSizeAs(text(upload))
                .doesNotContain(
                        "105.7469", text(words("Trần")), text(RecordingSamples.MADE), text(RecordingSamples.CHANGED))
                .contains("mdatsound sound sound");
        assertThat(text(upload)).contains("105.7469", text(words("Trần")), text(RecordingSamples.MADE));
        assertThat(text(cleaned.bytes()).indexOf("mdat")).isEqualTo(text(upload).indexOf("mdat"));
    }

    @Test
    void m4a_cleanedAgain_staysAsItIs() {
        var once = cleaned(m4a(5, "soun")).bytes();

        assertThat(cleaned(once).bytes()).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vide", "text", "sbtl"})
    void m4a_withATrackThatIsNoSound_isRefused(String handler) {
        assertThat(failure(m4a(5, handler))).isEqualTo(StoredMedia.Reason.RECORDING_WITH_MORE);
    }

    @Test
    void longerThanThreeMinutes_isRefused() {
        assertThat(failure(m4a(181, "soun"))).isEqualTo(StoredMedia.Reason.RECORDING_TOO_LONG);
        assertThat(failure(mp3(183))).isEqualTo(StoredMedia.Reason.RECORDING_TOO_LONG);
        assertThat(cleaned(m4a(180, "soun")).seconds()).isEqualTo(180);
    }

    @Test
    void m4a_withoutTrackSoundOrLength_isUnreadable() {
        var type = box("ftyp", words("M4A "));
        assertThat(failure(type)).isEqualTo(StoredMedia.Reason.UNREADABLE);
        assertThat(failure(joined(type, box("moov"), box("mdat", words("x")))))
                .isEqualTo(StoredMedia.Reason.UNREADABLE);
        assertThat(failure(m4a(0, "soun"))).isEqualTo(StoredMedia.Reason.UNREADABLE);
    }

    @Test
    void other_isNoRecording() {
        assertThat(RecordingCleaning.clean(PictureSamples.jpeg(20, 20))).isEmpty();
        assertThat(RecordingCleaning.clean(words("<html><script>alert(1)</script></html>")))
                .isEmpty();
        assertThat(RecordingCleaning.clean(new byte[0])).isEmpty();
        assertThat(RecordingCleaning.clean(words("RIFF....WAVEfmt "))).isEmpty();
    }

    /** A box that claims any length, a file cut anywhere, any byte damaged: an answer, never an exception. */
    @Test
    void damaged_isAnsweredWhateverTheDamage() {
        var random = new Random(20_261_126);
        var samples = new byte[][] {m4a(5, "soun"), joined(tag("x"), mp3(3))};
        for (var round = 0; round < 20_000; round++) {
            var upload = samples[round % 2].clone();
            for (var flips = random.nextInt(4); flips >= 0; flips--) {
                upload[random.nextInt(upload.length)] = (byte) random.nextInt();
            }
            var cut = Arrays.copyOf(upload, random.nextInt(upload.length + 1));
            RecordingCleaning.clean(cut)
                    .filter(Cleaning.Cleaned.class::isInstance)
                    .map(Cleaning.Cleaned.class::cast)
                    .ifPresent(kept -> assertThat(kept.recording().seconds()).isBetween(1, 180));
        }
    }

    private static Recording cleaned(byte[] upload) {
        assertThat(RecordingCleaning.clean(upload))
                .hasValueSatisfying(cleaning -> assertThat(cleaning).isInstanceOf(Cleaning.Cleaned.class));
        return ((Cleaning.Cleaned) RecordingCleaning.clean(upload).orElseThrow()).recording();
    }

    private static StoredMedia.Reason failure(byte[] upload) {
        return ((Cleaning.Failed) RecordingCleaning.clean(upload).orElseThrow()).reason();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}
