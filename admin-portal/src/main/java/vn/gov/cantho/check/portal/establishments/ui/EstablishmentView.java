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
import java.util.Comparator;
import java.util.List;
import vn.gov.cantho.check.portal.audit.AuditService;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.establishments.Establishment;
import vn.gov.cantho.check.portal.establishments.EstablishmentSaving;
import vn.gov.cantho.check.portal.establishments.EstablishmentService;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.Verb;
import vn.gov.cantho.check.portal.shell.Badges;
import vn.gov.cantho.check.portal.shell.DraftKeeper;
import vn.gov.cantho.check.portal.shell.DraftKeeping;
import vn.gov.cantho.check.portal.shell.HistoryPanel;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.RecordTab;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.units.UnitTone;

/** One establishment: what is known of it, and its history. */
@Route("establishments")
@RolesAllowed(Authorities.ESTABLISHMENTS)
final class EstablishmentView extends VerticalLayout implements HasUrlParameter<Long>, HasDynamicTitle {

    private final EstablishmentService establishments;
    private final AuditService trail;
    private final transient DraftKeeping drafts;
    private final boolean mayEdit;
    private final transient List<RecordTab> more;
    private String title = "";

    EstablishmentView(
            EstablishmentService establishments,
            AuditService trail,
            CurrentAccount current,
            DraftKeeping drafts,
            List<RecordTab> tabs) {
        this.establishments = establishments;
        this.trail = trail;
        this.drafts = drafts;
        this.mayEdit = current.get().may(Verb.UPDATE, "ESTABLISHMENTS");
        more = tabs.stream()
                .filter(tab -> tab.subjectKind().equals(EstablishmentService.SUBJECT_KIND) && tab.isFor(current.get()))
                .sorted(Comparator.comparingInt(RecordTab::position))
                .toList();
        addClassName("page");
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        show(id.longValue());
    }

    private void show(long id) {
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
        more.forEach(tab ->
                tabs.add(Texts.of(tab.titleKey()), tab.content(establishment.id(), () -> show(establishment.id()))));
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
            var draft = drafts.of(EstablishmentService.SUBJECT_KIND, establishment.id(), form.draft());
            var shown = new Shown(establishment, form, draft);
            var save = new Button(Texts.of("shell.save"), _ -> save(shown));
            save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            layout.addComponentAsFirst(draft);
            layout.add(save);
        } else {
            form.readOnly();
        }
        return layout;
    }

    private void save(Shown shown) {
        switch (establishments.save(shown.establishment.id(), shown.form.typed(), shown.establishment.version())) {
            case EstablishmentSaving.Saved saved -> {
                shown.draft.saved();
                Notices.done("shell.saved");
                show(saved.establishmentId());
            }
            case EstablishmentSaving.Invalid invalid -> shown.form.show(invalid.flaws());
            case EstablishmentSaving.Overtaken _ -> {
                shown.establishment =
                        establishments.findOne(shown.establishment.id()).orElseThrow(NotFoundException::new);
                shown.draft.overtaken(() -> shown.form.show(shown.establishment.content()));
            }
        }
    }

    /** The establishment as the form began with it, which another's saving puts forward. */
    private static final class Shown {

        private Establishment establishment;
        private final EstablishmentForm form;
        private final DraftKeeper draft;

        Shown(Establishment establishment, EstablishmentForm form, DraftKeeper draft) {
            this.establishment = establishment;
            this.form = form;
            this.draft = draft;
        }
    }
}
