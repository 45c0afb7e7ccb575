package vn.gov.cantho.check.portal.problems;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands the clean copies of photos to the signed-in who may read their report; nothing is kept by the browser. */
@RestController
@ConditionalOnWebApplication
class PhotoDownload {

    private final ProblemService problems;

    PhotoDownload(ProblemService problems) {
        this.problems = problems;
    }

    @GetMapping("/problem-photos/{report:[0-9]{1,18}}/{position:[1-3]}.jpg")
    ResponseEntity<byte[]> download(@PathVariable long report, @PathVariable int position) {
        return problems.photo(new ProblemId(report), position)
                .map(PhotoDownload::answer)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> answer(byte[] jpeg) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "image/jpeg")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .cacheControl(CacheControl.noStore())
                .body(jpeg);
    }
}
