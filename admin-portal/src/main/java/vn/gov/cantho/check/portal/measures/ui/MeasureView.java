package vn.gov.cantho.check.portal.measures.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.measures.Measure;
import vn.gov.cantho.check.portal.measures.MeasureId;
import vn.gov.cantho.check.portal.measures.MeasureService;
import vn.gov.cantho.check.portal.restrictions.SubjectKind;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.shell.FactList;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.HistoryPanel;
import vn.gov.cantho.check.portal.shell.ReceiptPanel;
import vn.gov.cantho.check.portal.shell.Texts;

/** One measure: what it says, what can be done now, on how many nodes its effect is seen, and its history. */
@Route("measures/measure")
@RolesAllowed(Authorities.ESTABLISHMENTS)
final class MeasureView extends VerticalLayout implements HasUrlParameter<Long>, HasDynamicTitle {

    private final transient MeasureDoors doors;
    private String title = "";

    MeasureView(MeasureDoors doors) {
        this.doors = doors;
        addClassName("page");
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        show(doors.measures().find(new MeasureId(id)).orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** Shows a measure as it stands now. */
    void show(Measure measure) {
        title = Texts.name("measures.kind", measure.kind()) + ": " + measure.establishmentName();
        removeAll();
        add(new Anchor("measures", Texts.of("measures.back")), heading(measure));
        if (measure.effect()
                        .filter(effect -> effect != Measure.PageEffect.SHOWN)
                        .isPresent()
                && measure.holds()) {
            add(new ReceiptPanel(
                    () -> doors.propagation().receipt(SubjectKind.ESTABLISHMENT, measure.establishmentId())));
        }
        add(new MeasureActions(doors, measure, this::show), tabs(measure));
    }

    private TabSheet tabs(Measure measure) {
        var tabs = new TabSheet();
        tabs.setWidthFull();
        tabs.add(Texts.of("measures.tab.decision"), facts(measure));
        tabs.add(
                Texts.of("shell.history"),
                new HistoryPanel(
                        doors.trail(),
                        new AuditSubject(
                                MeasureService.SUBJECT_KIND, measure.id().value())));
        return tabs;
    }

    private static Div heading(Measure measure) {
        var what = new Span(Texts.name("measures.kind", measure.kind()));
        what.addClassName("secondary");
        var heading = new Div(new H1(measure.establishmentName()), MeasureBadges.of(measure), what);
        heading.addClassName("page-heading");
        return heading;
    }

    private static FactList facts(Measure measure) {
        var facts = new FactList();
        facts.fact("measures.kind", Texts.name("measures.kind", measure.kind()));
        facts.fact("measures.ground", Texts.name("measures.ground", measure.ground()));
        facts.fact("measures.reason", measure.reason());
        facts.fact("measures.source", measure.source().orElse(""));
        facts.fact(
                "measures.effect",
                measure.effect()
                        .map(effect -> Texts.name("measures.effect", effect))
                        .orElse(""));
        facts.fact("measures.agency", measure.agency());
        facts.fact("measures.proposed", words(measure.proposed()));
        facts.fact(
                "measures.confirmBy",
                measure.state() == Measure.State.PROVISIONAL
                        ? measure.confirmBy().map(Formats::time).orElse("")
                        : "");
        facts.fact("measures.decisionNumber", measure.decisionNumber().orElse(""));
        facts.fact("measures.decisionReason", measure.decisionReason().orElse(""));
        facts.fact("measures.decided", measure.decided().map(MeasureView::words).orElse(""));
        facts.fact("measures.endedAt", measure.endedAt().map(Formats::time).orElse(""));
        return facts;
    }

    private static String words(Measure.Step step) {
        return step.name()
                .map(name -> Texts.of("measures.step", name, Formats.time(step.at())))
                .orElseGet(() -> Formats.time(step.at()));
    }
}
