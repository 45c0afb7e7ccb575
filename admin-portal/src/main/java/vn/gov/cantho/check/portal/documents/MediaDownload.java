package vn.gov.cantho.check.portal.documents;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hands stored files to the signed-in: only those of establishments in reach, for the database shows no others. A resource
 * is also handed out in parts, which some players insist on.
 */
@RestController
@ConditionalOnWebApplication
class MediaDownload {

    private static final Duration KEPT_BY_BROWSER = Duration.ofHours(1);

    private final MediaService media;

    MediaDownload(MediaService media) {
        this.media = media;
    }

    @GetMapping("/media/{sha256:[0-9a-f]{64}}.{extension:jpg|webp|pdf|mp3|m4a}")
    ResponseEntity<Resource> download(@PathVariable String sha256, @PathVariable String extension) {
        return media.find(sha256)
                .filter(content -> content.ref().kind().extension().equals(extension))
                .map(MediaDownload::answer)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<Resource> answer(MediaContent content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, content.ref().kind().contentType())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(content.ref()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .cacheControl(
                        CacheControl.maxAge(KEPT_BY_BROWSER).cachePrivate().immutable())
                .body(new ByteArrayResource(content.bytes()));
    }

    /** A PDF is not opened beside the portal's own pages; browsers refuse to show one in a sandbox anyway. */
    private static String disposition(MediaRef ref) {
        return ref.kind() == MediaKind.PDF
                ? "attachment; filename=\"%s.pdf\"".formatted(ref.sha256().substring(0, 12))
                : "inline";
    }
}
