package vn.gov.cantho.check.portal.filing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.cantho.check.portal.shell.Formats;

/** Says how a dossier stands, by its number and a phone number that it gives. */
@RestController
@ConditionalOnWebApplication
class StatusController {

    private final ProgressService progress;

    StatusController(ProgressService progress) {
        this.progress = progress;
    }

    @GetMapping("/register/status")
    ResponseEntity<String> ask(
            HttpServletRequest request, HttpServletResponse response, @RequestParam(defaultValue = "") String number) {
        var typed = new Typed(Map.of("number", number.length() > Typed.VALUE_LENGTH_MAX ? "" : number));
        return Answers.page(page(Language.words(request, response), typed, List.of()));
    }

    @PostMapping("/register/status")
    ResponseEntity<String> tell(HttpServletRequest request, HttpServletResponse response) {
        var words = Language.words(request, response);
        var typed = Typed.of(request.getParameterMap());
        return switch (progress.find(typed.get("number"), typed.get("phone"), request.getRemoteAddr())) {
            case ProgressService.Answer.Found found -> Answers.page(page(words, found));
            case ProgressService.Answer.NotFound _ ->
                Answers.page(
                        page(words, typed, List.of(new PageError("number", words.of("status.none")))),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case ProgressService.Answer.TooMany(var wait) ->
                Answers.page(
                        page(
                                words,
                                typed,
                                List.of(new PageError(
                                        "number", words.of("status.wait", Math.max(1, wait.toSeconds()))))),
                        HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    private static FilingPage page(Words words, Typed typed, List<PageError> errors) {
        var page = new FilingPage(words, words.of("status"));
        page.errors(errors);
        var form = page.form("/register/status", Optional.empty());
        var fields = new PageFields(words, typed, errors, Asked.nothing(words));
        fields.line(form, "number", words.of("status.number"), "text");
        fields.line(form, "phone", words.of("status.phone"), "tel");
        FilingPage.button(form, words.of("status.look"), "solid");
        return page;
    }

    private static FilingPage page(Words words, ProgressService.Answer.Found found) {
        var progress = found.progress();
        var page = new FilingPage(words, words.of("own", found.number().value()));
        page.notice("state", words.state(progress.state()));
        page.main().appendElement("p").text(words.of("agency") + ": " + progress.agency());
        found.due().ifPresent(due -> page.main().appendElement("p").text(words.of("due") + ": " + words.due(due)));
        page.main().appendElement("h2").text(words.of("timeline"));
        var list = page.main().appendElement("ol").addClass("timeline");
        for (var step : progress.steps()) {
            var item = list.appendElement("li");
            item.appendElement("strong").text(words.state(step.to()));
            item.appendText(
                    " · " + Formats.time(step.at()) + " · " + step.unit().orElse(words.any("dossiers.applicant")));
        }
        FilingPage.link(page.main(), "/register/resume", words.of("resume"));
        return page;
    }
}
