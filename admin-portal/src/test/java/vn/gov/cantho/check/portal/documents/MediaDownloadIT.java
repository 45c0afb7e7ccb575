package vn.gov.cantho.check.portal.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.PortalTest;

@PortalTest
final class MediaDownloadIT {

    @Autowired
    private MediaService media;

    @Autowired
    private MediaDownload downloads;

    @Test
    void download_pictureInReach_isSentAsNothingButAPicture() {
        var ref = stored(PictureSamples.jpeg(90, 70));

        var answer = download(Person.AGRICULTURE_EDITOR, ref, "jpg");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE)).isEqualTo("image/jpeg");
        assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeaders().getFirst("Content-Security-Policy")).contains("sandbox");
        assertThat(answer.getHeaders().getFirst(HttpHeaders.CACHE_CONTROL)).contains("private");
    }

    @Test
    void download_pdf_isSavedNotOpened() throws IOException {
        var ref = stored(PdfInspectionTest.pdf(PdfInspectionTest.Packing.PLAIN, _ -> {}));

        assertThat(download(Person.FISH_EDITOR, ref, "pdf").getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION))
                .startsWith("attachment");
    }

    @Test
    void download_outOfReachOrUnderAnotherKind_isNotFound() {
        var ref = stored(PictureSamples.jpeg(91, 71));

        assertThat(download(Person.FRUIT_EDITOR, ref, "jpg").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(download(Person.FISH_EDITOR, ref, "pdf").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    private ResponseEntity<Resource> download(Person person, MediaRef ref, String extension) {
        return ActAs.person(person, () -> downloads.download(ref.sha256(), extension));
    }

    private MediaRef stored(byte[] upload) {
        var outcome = ActAs.person(Person.FISH_EDITOR, () -> media.store(upload, "tep"));
        return ((StoredMedia.Stored) outcome).ref();
    }
}
