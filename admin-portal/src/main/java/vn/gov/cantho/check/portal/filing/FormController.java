package vn.gov.cantho.check.portal.filing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.cantho.check.portal.dossierforms.FormSaving;
import vn.gov.cantho.check.portal.dossiers.ApplicantService;

/** The form in steps; each is kept when it is sent, and shown again as it was typed when something is wrong. */
@RestController
@ConditionalOnWebApplication
class FormController {

    private final Desk desk;
    private final FormPages pages;
    private final CommuneRepository communes;
    private final ApplicantService applicants;

    FormController(Desk desk, FormPages pages, CommuneRepository communes, ApplicantService applicants) {
        this.desk = desk;
        this.pages = pages;
        this.communes = communes;
        this.applicants = applicants;
    }

    @GetMapping("/register/{step:establishment|products|papers|check}")
    ResponseEntity<String> show(HttpServletRequest request, HttpServletResponse response, @PathVariable String step) {
        var words = Language.words(request, response);
        return FilingKey.of(request)
                .flatMap(key -> desk.open(key, words))
                .map(opened -> Answers.page(
                        pages.page(step(step), opened, Typed.of(opened.version().content()), List.of())))
                .orElseGet(() -> Answers.goTo("/register/dossier"));
    }

    @PostMapping("/register/{step:establishment|products}")
    ResponseEntity<String> save(HttpServletRequest request, HttpServletResponse response, @PathVariable String step) {
        var words = Language.words(request, response);
        return proved(request)
                .flatMap(key -> desk.open(key, words))
                .map(opened -> save(step(step), opened, Typed.of(request.getParameterMap())))
                .orElseGet(() -> Answers.goTo("/register/dossier"));
    }

    /** The key of a request whose form is of a page of that dossier. */
    static Optional<FilingKey> proved(HttpServletRequest request) {
        var proof = request.getParameter("proof");
        return FilingKey.of(request).filter(key -> proof != null && key.isProvedBy(proof));
    }

    static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }

    private ResponseEntity<String> save(FilingStep step, Opened opened, Typed typed) {
        var unreadable = typed.unreadable(opened.words());
        if (!unreadable.isEmpty()) {
            return again(step, opened, typed, unreadable);
        }
        var kept = opened.version().content();
        var content = step == FilingStep.PRODUCTS ? typed.wishes(kept) : typed.establishment(kept, communes.find());
        return switch (applicants.save(opened.key().token(), number(typed.get("v")), content)) {
            case FormSaving.Saved _ -> saved(step, opened, typed);
            case FormSaving.Flawed(var flaws) ->
                again(
                        step,
                        opened,
                        typed,
                        flaws.stream()
                                .map(flaw -> FlawWords.error(opened.words(), flaw, step, content))
                                .toList());
            case FormSaving.Overtaken _ ->
                again(
                        step,
                        opened,
                        typed,
                        List.of(new PageError("main", opened.words().of("overtaken"))));
            case FormSaving.NotOpen _, FormSaving.FileRefused _, FormSaving.PaperRefused _ ->
                Answers.goTo("/register/dossier");
        };
    }

    private ResponseEntity<String> saved(FilingStep step, Opened opened, Typed typed) {
        if (!typed.get("draft").isEmpty()) {
            return Answers.goTo("/register/keep");
        }
        if (typed.get("more").isEmpty()) {
            return Answers.goTo(step.next().path());
        }
        return desk.open(opened.key(), opened.words())
                .map(now -> {
                    var values = new HashMap<>(Typed.of(now.version().content()).values());
                    values.put("more", "1");
                    return Answers.page(pages.page(step, now, new Typed(values), List.of()));
                })
                .orElseGet(() -> Answers.goTo("/register/dossier"));
    }

    private ResponseEntity<String> again(FilingStep step, Opened opened, Typed typed, List<PageError> errors) {
        return Answers.page(pages.page(step, opened, typed, new ArrayList<>(errors)), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static FilingStep step(String name) {
        return FilingStep.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
