package vn.gov.cantho.check.portal.dossiers.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.gov.cantho.check.portal.dossierforms.DossierId;
import vn.gov.cantho.check.portal.dossierforms.FormSaving;
import vn.gov.cantho.check.portal.dossierforms.FormVersion;
import vn.gov.cantho.check.portal.dossierforms.Paper;
import vn.gov.cantho.check.portal.dossiers.DossierOutcome;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;

/** "Nhập hồ sơ giấy": an officer keys what was filed in person, and adds the scans (Điều 6.1). */
@Route("dossiers/paper")
@RolesAllowed(Authorities.DOSSIERS)
@StyleSheet("dossiers.css")
final class CounterView extends VerticalLayout implements HasUrlParameter<Long>, HasDynamicTitle {

    private final transient DossierDoors doors;
    private transient DossierId id = new DossierId(0);
    private final PaperForm form;
    private final PapersPanel papers;
    private final Span problem = new Span();
    private int version;

    CounterView(DossierDoors doors) {
        this.doors = doors;
        addClassName("page");
        form = new PaperForm(doors.intake().units());
        papers = new PapersPanel(new Papers());
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        var save = new Button(Texts.of("dossiers.saveDraft"), _ -> save());
        var file = new Button(Texts.of("dossiers.file"), _ -> file());
        file.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var actions = new Div(file, save);
        actions.addClassName("actions");
        add(
                new Anchor("dossiers", Texts.of("dossiers.back")),
                new H1(Texts.of("dossiers.paperDossier")),
                problem,
                form,
                papers,
                actions);
    }

    @Override
    public void setParameter(BeforeEvent event, Long number) {
        id = new DossierId(number);
        if (!doors.mayWork()) {
            throw new NotFoundException();
        }
        var written = doors.counter().written(id).orElseThrow(NotFoundException::new);
        form.show(written.content());
        show(written);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("dossiers.paperDossier");
    }

    /** Shows what is kept; what is typed and not kept stays. */
    private void show(FormVersion written) {
        version = written.version();
        papers.show(id, written.papers(), doors.counter().needs(written));
    }

    private boolean save() {
        return shown(doors.counter().save(id, version, form.typed()));
    }

    private boolean shown(FormSaving saving) {
        return switch (saving) {
            case FormSaving.Saved(var written) -> {
                form.flaws().clear();
                show(written);
                Notices.done("dossiers.saved");
                yield true;
            }
            case FormSaving.Flawed(var flaws) -> {
                form.flaws().clear();
                flaws.forEach(
                        flaw -> form.flaws().mark(flaw.field().name(), Texts.name("dossiers.flaw", flaw.problem())));
                yield false;
            }
            case FormSaving.FileRefused(var reason) -> papers.refuse(Texts.name("documents.refused", reason));
            case FormSaving.PaperRefused(var why) -> papers.refuse(Texts.name("dossiers.paperRefused", why));
            case FormSaving.Overtaken _ -> refused("dossiers.form.overtaken");
            case FormSaving.NotOpen _ -> refused("dossiers.gone");
        };
    }

    private static boolean refused(String key) {
        Notices.refused(key);
        return false;
    }

    /** Keeps and receives; what is missing is named above and marked at its field. */
    private void file() {
        if (!save()) {
            return;
        }
        var dossier = doors.dossiers().find(id).orElseThrow(NotFoundException::new);
        switch (doors.counter().file(id, dossier.version())) {
            case DossierOutcome.Done _ -> {
                Notices.done("dossiers.file.done");
                UI.getCurrent().navigate(DossierView.class, id.value());
            }
            case DossierOutcome.NotWhole(var flaws, var missing) -> {
                problem.setText(Texts.of("dossiers.notWhole", ActOutcomes.lacks(flaws, missing)));
                flaws.forEach(
                        flaw -> form.flaws().mark(flaw.field().name(), Texts.name("dossiers.flaw", flaw.problem())));
            }
            case DossierOutcome other -> new ActOutcomes(_ -> {}, doors.address()).show(other, "dossiers.file");
        }
    }

    /** What the panel of papers does. */
    private final class Papers implements PapersPanel.Doing {

        @Override
        public FormSaving add(PapersPanel.Sent sent) {
            return doors.counter().addPaper(id, version, sent.kind(), sent.facts(), sent.bytes(), sent.name());
        }

        @Override
        public void added(FormSaving saving) {
            shown(saving);
        }

        @Override
        public void remove(Paper paper) {
            shown(doors.counter().removePaper(id, version, paper));
        }
    }
}
