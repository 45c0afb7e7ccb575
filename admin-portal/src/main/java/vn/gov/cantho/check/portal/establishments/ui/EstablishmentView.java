package vn.gov.cantho.check.portal.establishments.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import vn.gov.cantho.check.portal.audit.AuditService;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.establishments.Establishment;
import vn.gov.cantho.check.portal.establishments.EstablishmentSaving;
import vn.gov.cantho.check.portal.establishments.EstablishmentService;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.Verb;
import vn.gov.cantho.check.portal.shell.Badges;
import vn.gov.cantho.check.portal.shell.HistoryPanel;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.units.UnitTone;

/** One establishment: what is known of it, and its history. */
@Route("establishments")
@RolesAllowed(Authorities.ESTABLISHMENTS)
final class EstablishmentView extends VerticalLayout implements HasUrlParameter<Long>, HasDynamicTitle {

    private final EstablishmentService establishments;
    private final AuditService trail;
    private final boolean mayEdit;
    private String title = "";

    EstablishmentView(EstablishmentService establishments, AuditService trail, CurrentAccount current) {
        this.establishments = establishments;
        this.trail = trail;
        this.mayEdit = current.get().may(Verb.UPDATE, "ESTABLISHMENTS");
        addClassName("page");
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        show(establishments.findOne(id).orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(Establishment establishment) {
        removeAll();
        title = establishment.content().name();
        var tabs = new TabSheet();
        tabs.setWidthFull();
        tabs.add(Texts.of("establishments.tab.known"), known(establishment));
        tabs.add(
                Texts.of("shell.history"),
                new HistoryPanel(trail, new AuditSubject(EstablishmentService.SUBJECT_KIND, establishment.id())));
        add(heading(establishment), tabs);
    }

    private static Div heading(Establishment establishment) {
        var place = new Span(establishment.code() + " · "
                + establishment.communeName().orElse("") + " · "
                + establishment.agencyName().orElse(""));
        place.addClassName("secondary");
        var badge = Badges.of(UnitTone.of(establishment.state()), Texts.name("units.state", establishment.state()));
        var heading = new Div(new H1(establishment.content().name()), badge, place);
        heading.addClassName("page-heading");
        return heading;
    }

    private VerticalLayout known(Establishment establishment) {
        var form = new EstablishmentForm();
        form.show(establishment.content());
        var layout = new VerticalLayout(form);
        layout.setPadding(false);
        if (mayEdit) {
            var save = new Button(Texts.of("shell.save"), _ -> save(establishment, form));
            save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            layout.add(save);
        } else {
            form.readOnly();
        }
        return layout;
    }

    private void save(Establishment shown, EstablishmentForm form) {
        switch (establishments.save(shown.id(), form.typed(), shown.version())) {
            case EstablishmentSaving.Saved saved -> {
                Notices.done("shell.saved");
                show(establishments.findOne(saved.establishmentId()).orElseThrow(NotFoundException::new));
            }
            case EstablishmentSaving.Invalid invalid -> form.show(invalid.flaws());
            case EstablishmentSaving.Overtaken _ -> Notices.refused("shell.overtaken");
        }
    }
}
