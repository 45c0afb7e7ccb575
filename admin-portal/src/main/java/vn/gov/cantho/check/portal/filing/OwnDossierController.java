package vn.gov.cantho.check.portal.filing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.cantho.check.portal.dossiers.ApplicantService;
import vn.gov.cantho.check.portal.dossiers.Dossier;
import vn.gov.cantho.check.portal.dossiers.DossierState;
import vn.gov.cantho.check.portal.dossiers.DossierStep;
import vn.gov.cantho.check.portal.shell.Formats;

/** The page of a dossier for whoever filed it: receipt, what is asked, taking it back, and beginning anew after a refusal. */
@RestController
@ConditionalOnWebApplication
class OwnDossierController {

    private final Desk desk;
    private final ApplicantService applicants;
    private final Intake intake;

    OwnDossierController(Desk desk, ApplicantService applicants, Intake intake) {
        this.desk = desk;
        this.applicants = applicants;
        this.intake = intake;
    }

    @GetMapping("/register/dossier")
    ResponseEntity<String> show(HttpServletRequest request, HttpServletResponse response) {
        var words = Language.words(request, response);
        return FilingKey.of(request)
                .flatMap(key -> desk.find(key).map(dossier -> Answers.page(page(words, key, dossier))))
                .orElseGet(() -> Answers.goTo("/register/resume"));
    }

    @PostMapping("/register/withdraw")
    ResponseEntity<String> withdraw(HttpServletRequest request) {
        var sure = request.getParameter("sure") != null;
        FormController.proved(request)
                .filter(_ -> sure)
                .ifPresent(key -> desk.find(key)
                        .ifPresent(
                                dossier -> applicants.withdraw(key.token(), FormController.number(version(request)))));
        return Answers.goTo("/register/dossier");
    }

    /** Begins a new dossier with what the refused one said (Điều 10.2), with who takes such a dossier in today. */
    @PostMapping("/register/again")
    ResponseEntity<String> again(HttpServletRequest request) {
        return FormController.proved(request)
                .flatMap(key -> applicants
                        .submitted(key.token())
                        .flatMap(old -> Intake.read(old.content()))
                        .map(intake::agencyFor)
                        .flatMap(taking -> applicants.beginFrom(
                                key.token(), taking.agency().id())))
                .map(begun -> Answers.goTo("/register/keep", new FilingKey(begun.token()).cookie(request)))
                .orElseGet(() -> Answers.goTo("/register/dossier"));
    }

    private FilingPage page(Words words, FilingKey key, Dossier dossier) {
        var state = dossier.state();
        var page = new FilingPage(words, words.of("own", dossier.number().value()));
        page.notice("state", words.state(state));
        var facts = page.main().appendElement("dl");
        fact(facts, words.of("agency"), dossier.agency().name());
        dossier.progress().submittedAt().ifPresent(at -> fact(facts, words.of("submittedAt"), Formats.time(at)));
        applicants.dueDay(key.token()).ifPresent(due -> fact(facts, words.of("due"), words.due(due)));
        if (state.isWritten()) {
            write(page, key, dossier);
        }
        reason(page, key, state);
        papers(page, dossier);
        if (state == DossierState.REFUSED || (state == DossierState.WITHDRAWN && wasSubmitted(dossier))) {
            FilingPage.button(page.form("/register/again", Optional.of(key)), words.of("again"), "solid");
        }
        if (state.mayBecome(DossierState.WITHDRAWN)) {
            withdrawal(page, key, dossier);
        }
        FilingPage.link(page.main(), "/register/keep", words.of("keep"));
        FilingPage.button(page.form("/register/leave", Optional.empty()), words.of("leave"), "plain");
        return page;
    }

    private void write(FilingPage page, FilingKey key, Dossier dossier) {
        var words = page.words();
        var asked = desk.remarks(key);
        if (dossier.state() == DossierState.SUPPLEMENT_REQUESTED) {
            page.main().appendElement("h2").text(words.of("asked", asked.size()));
            var list = page.main().appendElement("ul");
            for (var remark : asked) {
                var step = Targets.step(remark);
                var link = list.appendElement("li").appendElement("a");
                link.attr("href", step.path() + Targets.fragment(remark));
                link.text(Targets.name(words, remark) + ": " + remark.text());
            }
        }
        page.main()
                .appendElement("p")
                .appendElement("a")
                .addClass("solid")
                .attr("href", FilingStep.ESTABLISHMENT.path())
                .text(words.of("write"));
    }

    private void reason(FilingPage page, FilingKey key, DossierState state) {
        if (state == DossierState.REFUSED) {
            applicants.steps(key.token()).stream()
                    .filter(step -> step.to() == DossierState.REFUSED)
                    .map(DossierStep::opinion)
                    .forEach(why -> page.notice("bad", page.words().of("refused", why)));
        }
    }

    private static void papers(FilingPage page, Dossier dossier) {
        var words = page.words();
        if (wasSubmitted(dossier)) {
            page.main().appendElement("h2").text(words.of("papers"));
            FilingPage.link(page.main(), "/register/receipt.pdf", words.of("paper.receipt"));
            FilingPage.link(page.main(), "/register/registration.pdf", words.of("paper.registration"));
            FilingPage.link(page.main(), "/register/information.pdf", words.of("paper.information"));
        }
    }

    private static void withdrawal(FilingPage page, FilingKey key, Dossier dossier) {
        var words = page.words();
        var details = page.main().appendElement("details");
        details.appendElement("summary").text(words.of("withdraw"));
        details.appendElement("p").text(words.of("withdraw.meaning"));
        var form = page.form("/register/withdraw", Optional.of(key));
        details.appendChild(form);
        FilingPage.hidden(form, "d", Integer.toString(dossier.version()));
        FilingPage.hidden(form, "sure", "1");
        FilingPage.button(form, words.of("withdraw.sure"), "danger");
    }

    private static boolean wasSubmitted(Dossier dossier) {
        return dossier.progress().submittedNumber() > 0;
    }

    private static String version(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("d")).orElse("");
    }

    private static void fact(Element facts, String label, String said) {
        facts.appendElement("dt").text(label);
        facts.appendElement("dd").text(said);
    }
}
