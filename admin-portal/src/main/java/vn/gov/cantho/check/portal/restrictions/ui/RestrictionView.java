package vn.gov.cantho.check.portal.restrictions.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
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
import vn.gov.cantho.check.portal.restrictions.Restriction;
import vn.gov.cantho.check.portal.restrictions.RestrictionId;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.shell.HistoryPanel;
import vn.gov.cantho.check.portal.shell.ReceiptPanel;
import vn.gov.cantho.check.portal.shell.Texts;

/** One restriction: what it says, how far its news has come, what can be done now. */
@Route("restrictions/restriction")
@RolesAllowed(Authorities.RECALLS)
@StyleSheet("restrictions.css")
final class RestrictionView extends VerticalLayout implements HasUrlParameter<Long>, HasDynamicTitle {

    private final transient RestrictionDoors doors;
    private String title = "";

    RestrictionView(RestrictionDoors doors) {
        this.doors = doors;
        addClassName("page");
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        show(doors.restrictions().find(new RestrictionId(id)).orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** Shows a restriction as it stands now. */
    void show(Restriction restriction) {
        title = restriction.subject().name();
        removeAll();
        var tabs = new TabSheet();
        tabs.setWidthFull();
        tabs.add(Texts.of("restrictions.tab.decision"), decision(restriction));
        tabs.add(
                Texts.of("restrictions.tab.history"),
                new HistoryPanel(
                        doors.trail(),
                        new AuditSubject("RESTRICTION", restriction.id().value())));
        add(new Anchor("restrictions", Texts.of("restrictions.back")), heading(restriction));
        if (restriction.inForceAt().isPresent()) {
            add(new ReceiptPanel(() -> doors.restrictions().receipt(restriction.id())));
        }
        add(new RestrictionActions(doors, restriction, this::changed), tabs);
    }

    private void changed(Restriction restriction) {
        show(restriction);
        UI.getCurrent().getPage().setTitle(title);
    }

    private static Div heading(Restriction restriction) {
        var owner = new Span(restriction.subject().establishmentName());
        owner.addClassName("secondary");
        var heading = new Div(new H1(restriction.subject().name()), RestrictionBadges.of(restriction), owner);
        heading.addClassName("page-heading");
        return heading;
    }

    private static Div decision(Restriction restriction) {
        var content = new Div(new RestrictionFacts(restriction));
        if (restriction.kind() == Restriction.Kind.RECALL) {
            content.add(new H2(Texts.of("restrictions.preview.title")), new NoticePreview(restriction));
        }
        return content;
    }
}
