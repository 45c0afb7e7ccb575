package vn.gov.cantho.check.portal.filing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.cantho.check.portal.dossierforms.FormField;
import vn.gov.cantho.check.portal.dossiers.ApplicantService;
import vn.gov.cantho.check.portal.establishments.EstablishmentKind;
import vn.gov.cantho.check.portal.products.ProductGroup;
import vn.gov.cantho.check.portal.routing.Destination;
import vn.gov.cantho.check.portal.security.GuessThrottle;

/** Where filing begins: what is needed, who takes the dossier in, and the first press. */
@RestController
@ConditionalOnWebApplication
class StartController {

    private static final String FIND = "find";
    private static final String TRAP = "website";

    private final Intake intake;
    private final ApplicantService applicants;
    private final GuessThrottle throttle;

    StartController(Intake intake, ApplicantService applicants, GuessThrottle throttle) {
        this.intake = intake;
        this.applicants = applicants;
        this.throttle = throttle;
    }

    /** With what decides who takes it in, as far as it was chosen, in the address: nothing of it is secret or kept. */
    @GetMapping("/register")
    ResponseEntity<String> start(HttpServletRequest request, HttpServletResponse response) {
        var words = Language.words(request, response);
        var typed = Typed.of(request.getParameterMap());
        var lacking = typed.get(FIND).isEmpty() ? List.<PageError>of() : intake.lacking(words, typed);
        return Answers.page(
                page(words, typed, lacking), lacking.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/register/begin")
    ResponseEntity<String> begin(HttpServletRequest request, HttpServletResponse response) {
        var words = Language.words(request, response);
        var typed = Typed.of(request.getParameterMap());
        if (!typed.get(TRAP).isEmpty()) {
            // A field that people do not see was filled in: by a program, which may believe that it was heard.
            return Answers.goTo("/register");
        }
        var said = intake.read(typed);
        if (said.isEmpty()) {
            return Answers.page(page(words, typed, intake.lacking(words, typed)), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var address = request.getRemoteAddr();
        if (throttle.attempt("dossier-begin", GuessThrottle.network(address), address)
                .isPresent()) {
            var many = List.of(new PageError(Intake.GROUP, words.of("tooMany")));
            return Answers.page(page(words, typed, many), HttpStatus.TOO_MANY_REQUESTS);
        }
        return begin(request, said.get());
    }

    private ResponseEntity<String> begin(HttpServletRequest request, Intake.Said said) {
        return applicants
                .begin(intake.agencyFor(said).agency().id())
                .map(begun -> {
                    applicants
                            .written(begun.token())
                            .ifPresent(version -> applicants.save(begun.token(), version.version(), said.form()));
                    return Answers.goTo("/register/keep", new FilingKey(begun.token()).cookie(request));
                })
                .orElseGet(() -> Answers.goTo("/register"));
    }

    private FilingPage page(Words words, Typed typed, List<PageError> errors) {
        var page = new FilingPage(words, words.of("start"));
        page.errors(errors);
        page.main().appendElement("p").text(words.of("start.what"));
        page.main().appendElement("h2").text(words.of("start.needed"));
        var list = page.main().appendElement("ul");
        for (var number = 1; number <= 4; number++) {
            list.appendElement("li").text(words.of("start.need" + number));
        }
        page.main().appendElement("h2").attr("id", "who").text(words.of("start.who"));
        page.main().appendElement("p").text(words.of("start.who.how"));
        var said = intake.read(typed);
        choices(page, new PageFields(words, typed, errors, Asked.nothing(words)), said.isPresent());
        said.ifPresent(chosen -> agency(page, chosen));
        FilingPage.link(page.main(), "/register/resume", words.of("resume"));
        FilingPage.link(page.main(), "/register/status", words.of("status"));
        return page;
    }

    private void choices(FilingPage page, PageFields fields, boolean chosen) {
        var words = page.words();
        var form = page.form("/register#who", Optional.empty()).attr("method", "get");
        fields.choice(
                form,
                Intake.GROUP,
                words.of("start.group"),
                Arrays.stream(ProductGroup.values())
                        .map(group -> new PageFields.Choice(group.name(), words.any("products.group." + group)))
                        .toList());
        fields.choice(
                form,
                FormField.KIND.name(),
                words.field(FormField.KIND),
                Arrays.stream(EstablishmentKind.values())
                        .map(kind -> new PageFields.Choice(kind.name(), words.any("establishments.kind." + kind)))
                        .toList());
        fields.choice(
                form,
                FormField.COMMUNE.name(),
                words.field(FormField.COMMUNE),
                intake.communes().stream()
                        .map(commune -> new PageFields.Choice(Long.toString(commune.id()), commune.name()))
                        .toList());
        FilingPage.button(form, words.of("start.find"), chosen ? "plain" : "solid")
                .attr("name", FIND)
                .attr("value", "1");
    }

    private void agency(FilingPage page, Intake.Said said) {
        var words = page.words();
        var destination = intake.agencyFor(said);
        page.notice("state", words.of("start.agency", destination.agency().name()) + " " + words.of(why(destination)));
        var form = page.form("/register/begin", Optional.empty());
        FilingPage.hidden(form, Intake.GROUP, said.group().name());
        FilingPage.hidden(form, FormField.KIND.name(), said.kind().name());
        FilingPage.hidden(
                form, FormField.COMMUNE.name(), Long.toString(said.commune().id()));
        trap(form);
        FilingPage.button(form, words.of("begin"), "solid");
    }

    private static String why(Destination destination) {
        return switch (destination) {
            case Destination.ByRoute _ -> "start.byRoute";
            case Destination.ByBranch _ -> "start.byBranch";
            case Destination.ByCity _ -> "start.byCity";
        };
    }

    private static void trap(Element form) {
        var trap = form.appendElement("div").addClass("trap").attr("aria-hidden", "true");
        trap.appendElement("label").attr("for", TRAP).text("Website");
        trap.appendElement("input")
                .attr("id", TRAP)
                .attr("name", TRAP)
                .attr("tabindex", "-1")
                .attr("autocomplete", "off");
    }
}
