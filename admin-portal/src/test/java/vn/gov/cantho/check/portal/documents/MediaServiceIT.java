package vn.gov.cantho.check.portal.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.PortalTest;

@PortalTest
final class MediaServiceIT {

    @Autowired
    private MediaService media;

    @Test
    void store_picture_isFoundUnderTheHashOfItsNewBytes() {
        var ref = stored(PictureSamples.jpeg(2000, 1000), "ca-tra.jpg");

        var found = ActAs.person(Person.FISH_EDITOR, () -> media.find(ref.sha256()));

        assertThat(found).map(MediaContent::ref).contains(new MediaRef(ref.sha256(), MediaKind.JPG, 1280, 640, 0));
        assertThat(ref.path()).isEqualTo("/media/" + ref.sha256() + ".jpg");
    }

    @Test
    void store_samePictureTwice_isOneRow() {
        var first = stored(PictureSamples.jpeg(311, 211), "một.jpg");
        var second = stored(PictureSamples.jpeg(311, 211), "hai.jpg");

        assertThat(second).isEqualTo(first);
        assertThat(rows(first.sha256())).isEqualTo(1);
    }

    @Test
    void store_pathAsName_isKeptAsWordsOnly() {
        var ref = stored(PictureSamples.jpeg(312, 212), "../../etc/passwd\0\n.jpg");

        var name = PortalDatabase.started()
                .owner()
                .sql("SELECT name FROM portal.media WHERE sha256 = decode(?, 'hex')")
                .param(ref.sha256())
                .query(String.class)
                .single();
        assertThat(name).isEqualTo("../../etc/passwd.jpg");
        assertThat(ref.path()).doesNotContain("passwd");
    }

    @Test
    void store_jpegNamedPdf_isWhatItsBytesSay() {
        assertThat(stored(PictureSamples.jpeg(20, 20), "giay.pdf").kind()).isEqualTo(MediaKind.JPG);
    }

    @Test
    void store_pageNamedJpg_isRefused() {
        assertThat(refusal("<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(StoredMedia.Reason.UNKNOWN_KIND);
    }

    @Test
    void store_nothing_isRefused() {
        assertThat(refusal(new byte[0])).isEqualTo(StoredMedia.Reason.EMPTY);
    }

    @Test
    void store_pictureOverTheLimit_isRefused() {
        var upload = Arrays.copyOf(PictureSamples.jpeg(20, 20), MediaService.PICTURE_MAX_BYTES + 1);

        assertThat(refusal(upload)).isEqualTo(StoredMedia.Reason.PICTURE_TOO_LARGE);
    }

    @Test
    void store_pdfOverTheLimit_isRefused() throws IOException {
        var pdf = PdfInspectionTest.pdf(PdfInspectionTest.Packing.PLAIN, _ -> {});

        assertThat(refusal(Arrays.copyOf(pdf, MediaService.PDF_MAX_BYTES + 1)))
                .isEqualTo(StoredMedia.Reason.PDF_TOO_LARGE);
    }

    @Test
    void store_floodOfPixels_isRefused() {
        assertThat(refusal(PictureSamples.pngHeader(50_000, 50_000))).isEqualTo(StoredMedia.Reason.TOO_MANY_PIXELS);
    }

    @Test
    void store_pdf_isKeptAsItIs() throws IOException {
        var pdf = PdfInspectionTest.pdf(PdfInspectionTest.Packing.OBJECT_STREAMS, _ -> {});

        var ref = stored(pdf, "giay-chung-nhan.pdf");

        assertThat(ref.kind()).isEqualTo(MediaKind.PDF);
        assertThat(ActAs.person(Person.FISH_EDITOR, () -> media.find(ref.sha256())))
                .map(MediaContent::bytes)
                .contains(pdf);
    }

    @Test
    void storePicture_pdf_isRefused() throws IOException {
        var pdf = PdfInspectionTest.pdf(PdfInspectionTest.Packing.PLAIN, _ -> {});

        assertThat(ActAs.person(Person.FISH_EDITOR, () -> media.storePicture(pdf, "anh.jpg")))
                .isEqualTo(new StoredMedia.Refused(StoredMedia.Reason.NOT_A_PICTURE));
    }

    @Test
    void storeRecording_isKeptWithItsLength() {
        var outcome =
                ActAs.person(Person.FISH_EDITOR, () -> media.storeRecording(RecordingSamples.mp3(9), "loi-noi.mp3"));

        var ref = ((StoredMedia.Stored) outcome).ref();
        assertThat(ActAs.person(Person.FISH_EDITOR, () -> media.describe(ref.sha256())))
                .contains(new MediaRef(ref.sha256(), MediaKind.MP3, 0, 0, 9));
        assertThat(ref.path()).endsWith(".mp3");
    }

    @Test
    void storeRecording_whatIsNone_isRefused() {
        assertThat(recordingRefusal(PictureSamples.jpeg(10, 10))).isEqualTo(StoredMedia.Reason.NOT_A_RECORDING);
        assertThat(recordingRefusal(new byte[0])).isEqualTo(StoredMedia.Reason.EMPTY);
        assertThat(recordingRefusal(Arrays.copyOf(RecordingSamples.mp3(3), MediaService.RECORDING_MAX_BYTES + 1)))
                .isEqualTo(StoredMedia.Reason.RECORDING_TOO_LARGE);
        assertThat(refusal(RecordingSamples.mp3(3)))
                .as("a document is no recording either")
                .isEqualTo(StoredMedia.Reason.UNKNOWN_KIND);
    }

    @Test
    void find_siblingEstablishment_findsNothing() {
        var ref = stored(PictureSamples.jpeg(313, 213), "a.jpg");

        assertThat(ActAs.person(Person.FRUIT_EDITOR, () -> media.find(ref.sha256())))
                .isEmpty();
        assertThat(ActAs.person(Person.AGRICULTURE_EDITOR, () -> media.find(ref.sha256())))
                .isPresent();
        assertThat(ActAs.person(Person.TRADE_EDITOR, () -> media.describe(ref.sha256())))
                .isEmpty();
    }

    @Test
    void storeFor_establishmentOutOfReach_isRefusedByTheDatabase() {
        assertThatThrownBy(() -> ActAs.person(
                        Person.FRUIT_EDITOR,
                        () -> media.storeFor(Place.FISH_COOPERATIVE.id(), PictureSamples.jpeg(10, 10), "a.jpg")))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void store_viewer_isDenied() {
        assertThatThrownBy(() ->
                        ActAs.person(Person.FISH_VIEWER, () -> media.store(PictureSamples.jpeg(10, 10), "a.jpg")))
                .isInstanceOf(AccessDeniedException.class);
    }

    private MediaRef stored(byte[] upload, String name) {
        var outcome = ActAs.person(Person.FISH_EDITOR, () -> media.store(upload, name));
        assertThat(outcome).isInstanceOf(StoredMedia.Stored.class);
        return ((StoredMedia.Stored) outcome).ref();
    }

    private StoredMedia.Reason refusal(byte[] upload) {
        var outcome = ActAs.person(Person.FISH_EDITOR, () -> media.store(upload, "anh.jpg"));
        assertThat(outcome).isInstanceOf(StoredMedia.Refused.class);
        return ((StoredMedia.Refused) outcome).reason();
    }

    private StoredMedia.Reason recordingRefusal(byte[] upload) {
        var outcome = ActAs.person(Person.FISH_EDITOR, () -> media.storeRecording(upload, "loi-noi.mp3"));
        return ((StoredMedia.Refused) outcome).reason();
    }

    private static int rows(String sha256) {
        return PortalDatabase.started()
                .owner()
                .sql("SELECT count(*) FROM portal.media WHERE sha256 = decode(?, 'hex')")
                .param(sha256)
                .query(Integer.class)
                .single();
    }
}
