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
import vn.gov.cantho.check.portal.dossiers.ApplicantService;
import vn.gov.cantho.check.portal.security.GuessThrottle;

/** Where filing begins, and where a dossier is opened again by the link that its applicant kept. */
@RestController
@ConditionalOnWebApplication
class EntryController {

    private final Agencies agencies;
    private final ApplicantService applicants;
    private final GuessThrottle throttle;
    private final Desk desk;

    EntryController(Agencies agencies, ApplicantService applicants, GuessThrottle throttle, Desk desk) {
        this.agencies = agencies;
        this.applicants = applicants;
        this.throttle = throttle;
        this.desk = desk;
    }

    @GetMapping("/register")
    ResponseEntity<String> start(HttpServletRequest request, HttpServletResponse response) {
        return Answers.page(start(Language.words(request, response), List.of()));
    }

    @PostMapping("/register/begin")
    ResponseEntity<String> begin(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String website) {
        var words = Language.words(request, response);
        if (!website.isEmpty()) {
            // A field that people do not see was filled in: by a program, which may believe that it was heard.
            return Answers.goTo("/register");
        }
        var chosen = agencies.offered(Optional.empty()).stream()
                .filter(offered -> Long.toString(offered.id()).equals(agency))
                .findFirst();
        if (chosen.isEmpty()) {
            var missing = List.of(new PageError("agency", words.of("agency.missing")));
            return Answers.page(start(words, missing), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var address = request.getRemoteAddr();
        if (throttle.attempt("dossier-begin", GuessThrottle.network(address), address)
                .isPresent()) {
            var many = List.of(new PageError("agency", words.of("tooMany")));
            return Answers.page(start(words, many), HttpStatus.TOO_MANY_REQUESTS);
        }
        return applicants
                .begin(chosen.get().id())
                .map(begun -> Answers.goTo("/register/keep", new FilingKey(begun.token()).cookie(request)))
                .orElseGet(() -> Answers.goTo("/register"));
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

    private FilingPage start(Words words, List<PageError> errors) {
        var page = new FilingPage(words, words.of("start"));
        page.errors(errors);
        page.main().appendElement("p").text(words.of("start.what"));
        page.main().appendElement("h2").text(words.of("start.needed"));
        var list = page.main().appendElement("ul");
        for (var number = 1; number <= 4; number++) {
            list.appendElement("li").text(words.of("start.need" + number));
        }
        var form = page.form("/register/begin", Optional.empty());
        var trap = form.appendElement("div").addClass("trap").attr("aria-hidden", "true");
        trap.appendElement("label").attr("for", "website").text("Website");
        trap.appendElement("input")
                .attr("id", "website")
                .attr("name", "website")
                .attr("tabindex", "-1")
                .attr("autocomplete", "off");
        var choices = agencies.offered(Optional.empty()).stream()
                .map(agency -> new PageFields.Choice(Long.toString(agency.id()), agency.name()))
                .toList();
        new PageFields(words, new Typed(Map.of()), errors, Asked.nothing(words))
                .choice(form, "agency", words.of("agency"), choices);
        FilingPage.button(form, words.of("begin"), "solid");
        FilingPage.link(page.main(), "/register/resume", words.of("resume"));
        FilingPage.link(page.main(), "/register/status", words.of("status"));
        return page;
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
