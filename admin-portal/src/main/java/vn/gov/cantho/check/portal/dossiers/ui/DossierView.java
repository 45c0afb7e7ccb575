package vn.gov.cantho.check.portal.dossiers.ui;

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
import vn.gov.cantho.check.portal.dossiers.Dossier;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.shell.Texts;

/** One dossier: what it says and has, and beside it what can be done now and the way it came. */
@Route("dossiers/dossier")
@RolesAllowed(Authorities.DOSSIERS)
@StyleSheet("dossiers.css")
final class DossierView extends VerticalLayout implements HasUrlParameter<Long>, HasDynamicTitle {

    private final transient DossierDoors doors;
    private String title = "";

    DossierView(DossierDoors doors) {
        this.doors = doors;
        addClassName("page");
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        show(doors.dossiers().find(new DossierId(id)).orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** Shows a dossier as it stands now. */
    void show(Dossier dossier) {
        title = dossier.number().value();
        removeAll();
        add(new Anchor("dossiers", Texts.of("dossiers.back")), heading(dossier));
        var side = new Div(new DossierActions(doors, dossier, this::show));
        dossier.officer()
                .filter(officer -> officer.account() != doors.account())
                .ifPresent(officer -> side.addComponentAsFirst(held(officer)));
        side.add(new PapersToTake(doors, dossier), new Timeline(doors, dossier));
        side.addClassName("dossier-side");
        var columns = new Div(new DossierContents(doors, dossier), side);
        columns.addClassName("dossier-columns");
        add(columns);
    }

    private static Span held(Dossier.Officer officer) {
        var held = new Span(Texts.of("dossiers.heldBy", officer.name()));
        held.addClassName("dossier-held");
        held.getElement().setAttribute("role", "status");
        return held;
    }

    private Div heading(Dossier dossier) {
        var left = DossierWords.daysLeftBadge(dossier, doors.dossiers().daysLeft(dossier));
        var facts = new Span(dossier.number().value() + " · " + dossier.agency().name());
        facts.addClassName("secondary");
        var due = doors.dossiers().dueDay(dossier).filter(_ -> dossier.state().isTimed());
        var heading = new Div(
                new H1(DossierWords.name(dossier)),
                DossierWords.badge(dossier.state()),
                left,
                DossierWords.dueOn(due),
                DossierWords.dueNote(due),
                facts);
        if (dossier.progress().resubmissions() > 0) {
            heading.add(new Span(
                    Texts.of("dossiers.resubmissions", dossier.progress().resubmissions())));
        }
        heading.addClassName("page-heading");
        return heading;
    }
}
