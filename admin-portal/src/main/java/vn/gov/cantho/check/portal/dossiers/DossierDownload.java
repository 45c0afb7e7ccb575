package vn.gov.cantho.check.portal.dossiers;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.cantho.check.portal.dossierforms.DossierId;

/** Hands the files of a dossier to the signed-in who may read it; each stands in the trail, and nothing is kept by the browser. */
@RestController
@ConditionalOnWebApplication
class DossierDownload {

    private final DossierService dossiers;

    DossierDownload(DossierService dossiers) {
        this.dossiers = dossiers;
    }

    @GetMapping("/dossier-files/{dossier:[0-9]{1,18}}/{sha256:[0-9a-f]{64}}.{extension:jpg|pdf}")
    ResponseEntity<byte[]> file(
            @PathVariable long dossier, @PathVariable String sha256, @PathVariable String extension) {
        var disposition = extension.equals("jpg")
                ? "inline"
                : "attachment; filename=\"%s.pdf\"".formatted(sha256.substring(0, 12));
        return dossiers.takeFile(new DossierId(dossier), sha256 + "." + extension)
                .map(bytes -> answer(bytes, extension.equals("jpg") ? "image/jpeg" : "application/pdf", disposition))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> answer(byte[] bytes, String type, String disposition) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .cacheControl(CacheControl.noStore())
                .body(bytes);
    }
}
