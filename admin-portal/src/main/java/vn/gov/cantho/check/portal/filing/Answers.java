package vn.gov.cantho.check.portal.filing;

import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.gov.cantho.check.portal.dossierpapers.PrintedFile;

/** What these pages answer with; nothing of it is kept by a browser or on the way. */
final class Answers {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private Answers() {}

    static ResponseEntity<String> page(FilingPage page) {
        return page(page, HttpStatus.OK);
    }

    static ResponseEntity<String> page(FilingPage page, HttpStatus status) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(page.toString());
    }

    /** Goes on to a page of ours, so that to load it again sends nothing again. */
    static ResponseEntity<String> goTo(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .cacheControl(CacheControl.noStore())
                .build();
    }

    static ResponseEntity<String> goTo(String address, String cookie) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .header(HttpHeaders.SET_COOKIE, cookie)
                .cacheControl(CacheControl.noStore())
                .build();
    }

    static ResponseEntity<byte[]> file(PrintedFile file) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
                .cacheControl(CacheControl.noStore())
                .body(file.bytes());
    }
}
