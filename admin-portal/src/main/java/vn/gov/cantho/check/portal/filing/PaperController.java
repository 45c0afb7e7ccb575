package vn.gov.cantho.check.portal.filing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import vn.gov.cantho.check.portal.dossierforms.FormSaving;
import vn.gov.cantho.check.portal.dossierforms.Paper;
import vn.gov.cantho.check.portal.dossierforms.PaperKind;
import vn.gov.cantho.check.portal.dossierpapers.ApplicantPapers;
import vn.gov.cantho.check.portal.dossierpapers.PrintedForm;
import vn.gov.cantho.check.portal.dossiers.ApplicantService;

/** The papers of the form: one file at a time, made safe before it is kept; and what is printed. */
@RestController
@ConditionalOnWebApplication
class PaperController {

    private final Desk desk;
    private final FormPages pages;
    private final ApplicantService applicants;
    private final ApplicantPapers papers;

    PaperController(Desk desk, FormPages pages, ApplicantService applicants, ApplicantPapers papers) {
        this.desk = desk;
        this.pages = pages;
        this.applicants = applicants;
        this.papers = papers;
    }

    @PostMapping("/register/papers")
    ResponseEntity<String> add(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(required = false) Optional<MultipartFile> file)
            throws IOException {
        var words = Language.words(request, response);
        var opened = FormController.proved(request).flatMap(key -> desk.open(key, words));
        if (opened.isEmpty()) {
            return Answers.goTo("/register/dossier");
        }
        var typed = Typed.of(request.getParameterMap());
        var kind = Typed.constant(PaperKind.values(), typed.get("kind"));
        var errors = new ArrayList<>(typed.unreadable(words));
        if (kind.isEmpty()) {
            errors.add(new PageError("kind", words.of("paper.kind.missing")));
        }
        if (file.filter(sent -> !sent.isEmpty()).isEmpty()) {
            errors.add(new PageError("file", words.of("paper.file.missing")));
        }
        return errors.isEmpty()
                ? add(opened.get(), typed, kind.orElseThrow(), file.orElseThrow())
                : again(opened.get(), typed, errors);
    }

    @PostMapping("/register/papers/remove")
    ResponseEntity<String> remove(HttpServletRequest request, HttpServletResponse response) {
        var words = Language.words(request, response);
        var typed = Typed.of(request.getParameterMap());
        FormController.proved(request)
                .flatMap(key -> desk.open(key, words))
                .ifPresent(opened -> opened.version().papers().stream()
                        .filter(paper -> Long.toString(paper.id()).equals(typed.get("paper")))
                        .forEach(paper -> applicants.removePaper(
                                opened.key().token(), opened.version().version(), paper)));
        return Answers.goTo(FilingStep.PAPERS.path());
    }

    @GetMapping("/register/{form:registration|information|receipt}.pdf")
    ResponseEntity<byte[]> print(HttpServletRequest request, @PathVariable String form) {
        return FilingKey.of(request)
                .flatMap(key -> papers.print(key.token(), PrintedForm.valueOf(form.toUpperCase(Locale.ROOT))))
                .map(Answers::file)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** A body that is longer than any file may be is not read; what was kept stays kept. */
    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ResponseEntity<String> tooLarge(HttpServletRequest request, HttpServletResponse response) {
        var words = Language.words(request, response);
        var errors = List.of(new PageError("file", words.of("paper.tooLarge")));
        return FilingKey.of(request)
                .flatMap(key -> desk.open(key, words))
                .map(opened -> again(opened, new Typed(Map.of()), errors))
                .orElseGet(() -> Answers.goTo("/register/dossier"));
    }

    private ResponseEntity<String> add(Opened opened, Typed typed, PaperKind kind, MultipartFile file)
            throws IOException {
        var facts = new Paper.Facts(
                typed.get("number"), typed.get("issuer"), typed.day("issuedOn"), typed.day("validUntil"));
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        var words = opened.words();
        return switch (applicants.addPaper(
                opened.key().token(), opened.version().version(), kind, facts, file.getBytes(), name)) {
            case FormSaving.Saved _ -> Answers.goTo(FilingStep.PAPERS.path());
            case FormSaving.FileRefused(var reason) ->
                again(opened, typed, List.of(new PageError("file", words.any("documents.refused." + reason))));
            case FormSaving.PaperRefused(var problem) ->
                again(opened, typed, List.of(new PageError("issuer", words.any("dossiers.paperRefused." + problem))));
            case FormSaving.Overtaken _ -> again(opened, typed, List.of(new PageError("file", words.of("overtaken"))));
            case FormSaving.NotOpen _, FormSaving.Flawed _ -> Answers.goTo("/register/dossier");
        };
    }

    private ResponseEntity<String> again(Opened opened, Typed typed, List<PageError> errors) {
        return Answers.page(pages.page(FilingStep.PAPERS, opened, typed, errors), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
