package vn.gov.cantho.check.portal.filing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.cantho.check.portal.dossierforms.FormContent;
import vn.gov.cantho.check.portal.dossierforms.FormField;
import vn.gov.cantho.check.portal.dossierforms.FormSaving;
import vn.gov.cantho.check.portal.dossiers.ApplicantService;
import vn.gov.cantho.check.portal.dossiers.DossierOutcome;

/** Submits what was written, with the declaration of who answers for it (Điều 13.2). To send it twice submits it once. */
@RestController
@ConditionalOnWebApplication
class SubmitController {

    private static final String OWN = "/register/dossier";

    private final Desk desk;
    private final FormPages pages;
    private final ApplicantService applicants;

    SubmitController(Desk desk, FormPages pages, ApplicantService applicants) {
        this.desk = desk;
        this.pages = pages;
        this.applicants = applicants;
    }

    @PostMapping("/register/submit")
    ResponseEntity<String> submit(HttpServletRequest request, HttpServletResponse response) {
        var words = Language.words(request, response);
        var typed = Typed.of(request.getParameterMap());
        // What is not written any more was submitted before: the page of the dossier says so.
        return FormController.proved(request)
                .flatMap(key -> desk.open(key, words))
                .map(opened -> declare(opened, typed))
                .orElseGet(() -> Answers.goTo(OWN));
    }

    private ResponseEntity<String> declare(Opened opened, Typed typed) {
        var words = opened.words();
        var name = FormField.DECLARED_BY.name();
        var errors = new ArrayList<PageError>();
        if (typed.get(name).isEmpty()) {
            errors.add(new PageError(name, words.of("declared.missing")));
        }
        if (typed.get("agree").isEmpty()) {
            errors.add(new PageError("agree", words.of("agree.missing")));
        }
        if (!errors.isEmpty()) {
            return again(opened, typed, errors);
        }
        var content = declared(opened.version().content(), typed.get(name));
        return switch (applicants.save(opened.key().token(), FormController.number(typed.get("v")), content)) {
            case FormSaving.Saved _ -> submit(opened, typed, content);
            case FormSaving.Flawed(var flaws) ->
                again(
                        opened,
                        typed,
                        flaws.stream()
                                .map(flaw -> FlawWords.error(words, flaw, FilingStep.CHECK, content))
                                .toList());
            case FormSaving.Overtaken _ -> again(opened, typed, List.of(new PageError("main", words.of("overtaken"))));
            case FormSaving.NotOpen _, FormSaving.FileRefused _, FormSaving.PaperRefused _ -> Answers.goTo(OWN);
        };
    }

    private ResponseEntity<String> submit(Opened opened, Typed typed, FormContent content) {
        var outcome = applicants.submit(opened.key().token(), FormController.number(typed.get("d")));
        if (!(outcome instanceof DossierOutcome.NotWhole(var flaws, var missing))) {
            return Answers.goTo(OWN);
        }
        var words = opened.words();
        var errors = new ArrayList<PageError>();
        flaws.forEach(flaw -> errors.add(FlawWords.error(words, flaw, FilingStep.CHECK, content)));
        missing.forEach(kind -> errors.add(
                new PageError(FilingStep.PAPERS.path() + "#needs", words.of("paper.lacking", words.paper(kind)))));
        return desk.open(opened.key(), words)
                .map(now -> again(now, typed, errors))
                .orElseGet(() -> Answers.goTo(OWN));
    }

    private ResponseEntity<String> again(Opened opened, Typed typed, List<PageError> errors) {
        var values = new HashMap<>(Typed.of(opened.version().content()).values());
        values.putAll(typed.values());
        return Answers.page(
                pages.page(FilingStep.CHECK, opened, new Typed(values), errors), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static FormContent declared(FormContent kept, String by) {
        return new FormContent(
                kept.identity(), kept.registration(), kept.people(), kept.whereabouts(), kept.wishes(), by);
    }
}
