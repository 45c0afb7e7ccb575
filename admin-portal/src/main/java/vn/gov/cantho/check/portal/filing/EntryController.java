package vn.gov.cantho.check.portal.filing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives the link of a dossier to keep, and opens the dossier again by it. */
@RestController
@ConditionalOnWebApplication
class EntryController {

    private final Desk desk;

    EntryController(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/register/keep")
    ResponseEntity<String> keep(HttpServletRequest request, HttpServletResponse response) {
        var words = Language.words(request, response);
        var key = FilingKey.of(request);
        var dossier = key.flatMap(desk::find);
        if (key.isEmpty() || dossier.isEmpty()) {
            return Answers.goTo("/register/resume");
        }
        var page = new FilingPage(words, words.of("keep"));
        page.notice("plain", words.of("dossier", dossier.get().number().value()));
        page.main()
                .appendElement("p")
                .text(words.of("agency") + ": " + dossier.get().agency().name());
        page.main().appendElement("p").text(words.of("keep.why"));
        page.main().appendElement("p").addClass("key").appendElement("code").text(link(request, key.get()));
        FilingPage.link(page.main(), "/register/keep.txt", words.of("keep.download"));
        page.main()
                .appendElement("p")
                .appendElement("a")
                .addClass("solid")
                .attr("href", FilingStep.ESTABLISHMENT.path())
                .text(words.of("keep.goOn"));
        return Answers.page(page);
    }

    @GetMapping("/register/keep.txt")
    ResponseEntity<String> keepAsFile(HttpServletRequest request, HttpServletResponse response) {
        var words = Language.words(request, response);
        return FilingKey.of(request)
                .flatMap(key -> desk.find(key)
                        .map(dossier -> ResponseEntity.ok()
                                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                                .header(
                                        HttpHeaders.CONTENT_DISPOSITION,
                                        "attachment; filename=\""
                                                + dossier.number().value() + ".txt\"")
                                .cacheControl(CacheControl.noStore())
                                .body(words.of("dossier", dossier.number().value()) + "\n" + link(request, key)
                                        + "\n")))
                .orElseGet(() -> Answers.goTo("/register/resume"));
    }

    /** Shows a button and opens nothing yet: whoever only follows a link, as programs that read mail do, opens nothing. */
    @GetMapping("/register/resume")
    ResponseEntity<String> resume(
            HttpServletRequest request, HttpServletResponse response, @RequestParam(defaultValue = "") String key) {
        return Answers.page(resume(Language.words(request, response), key, List.of()));
    }

    @PostMapping("/register/resume")
    ResponseEntity<String> opened(
            HttpServletRequest request, HttpServletResponse response, @RequestParam(defaultValue = "") String key) {
        var words = Language.words(request, response);
        var found = FilingKey.of(key).filter(known -> desk.find(known).isPresent());
        return found.map(known -> Answers.goTo("/register/dossier", known.cookie(request)))
                .orElseGet(() -> Answers.page(
                        resume(words, key, List.of(new PageError("key", words.of("resume.wrong")))),
                        HttpStatus.UNPROCESSABLE_CONTENT));
    }

    /** For browsers that others use too. */
    @PostMapping("/register/leave")
    ResponseEntity<String> leave(HttpServletRequest request) {
        return Answers.goTo("/register", FilingKey.forgetting(request));
    }

    private static FilingPage resume(Words words, String key, List<PageError> errors) {
        var page = new FilingPage(words, words.of("resume"));
        page.errors(errors);
        page.main().appendElement("p").text(words.of("resume.how"));
        var form = page.form("/register/resume", Optional.empty());
        var typed = new Typed(Map.of("key", key.length() > Typed.VALUE_LENGTH_MAX ? "" : key));
        new PageFields(words, typed, errors, Asked.nothing(words)).line(form, "key", words.of("resume.key"), "text");
        FilingPage.button(form, words.of("resume.open"), "solid");
        return page;
    }

    private static String link(HttpServletRequest request, FilingKey key) {
        var address = request.getRequestURL();
        return address.substring(0, address.indexOf("/register")) + "/register/resume?key="
                + key.token().text();
    }
}
