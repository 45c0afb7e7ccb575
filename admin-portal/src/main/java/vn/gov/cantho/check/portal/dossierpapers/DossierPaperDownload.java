package vn.gov.cantho.check.portal.dossierpapers;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.cantho.check.portal.dossierforms.DossierId;

/** Hands printed papers to the signed-in who may read the dossier; nothing is kept by the browser. */
@RestController
@ConditionalOnWebApplication
class DossierPaperDownload {

    private final DossierPapers papers;

    DossierPaperDownload(DossierPapers papers) {
        this.papers = papers;
    }

    @GetMapping("/dossier-papers/{dossier:[0-9]{1,18}}/{form:REGISTRATION|INFORMATION|RECEIPT|HANDOVER}.pdf")
    ResponseEntity<byte[]> paper(@PathVariable long dossier, @PathVariable PrintedForm form) {
        return papers.print(new DossierId(dossier), form)
                .map(file -> answer(file, "application/pdf"))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/dossier-papers/{dossier:[0-9]{1,18}}/package.zip")
    ResponseEntity<byte[]> electronicDossier(@PathVariable long dossier) {
        return papers.electronicDossier(new DossierId(dossier))
                .map(file -> answer(file, "application/zip"))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> answer(PrintedFile file, String type) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .cacheControl(CacheControl.noStore())
                .body(file.bytes());
    }
}
