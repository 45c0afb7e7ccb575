package vn.gov.cantho.check.portal.productionlots.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
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
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.productionlots.LotPublishing;
import vn.gov.cantho.check.portal.productionlots.LotSaving;
import vn.gov.cantho.check.portal.productionlots.NewProductionLot;
import vn.gov.cantho.check.portal.productionlots.ProductionLot;
import vn.gov.cantho.check.portal.productionlots.ProductionLotId;
import vn.gov.cantho.check.portal.productionlots.ProductionLotLinks;
import vn.gov.cantho.check.portal.productionlots.ProductionLotService;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.shell.DraftKeeper;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.HistoryPanel;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.RecordTab;
import vn.gov.cantho.check.portal.shell.Texts;

/** One production lot: its facts, where it came from and went, what others say of it, its history. */
@Route(ProductionLotLinks.LOTS)
@StyleSheet("lots.css")
@RolesAllowed(Authorities.PRODUCTION_LOTS)
final class ProductionLotView extends VerticalLayout implements HasUrlParameter<Long>, HasDynamicTitle {

    private final LotDoors doors;
    private final Div top = new Div();
    private String title = "";

    ProductionLotView(LotDoors doors) {
        this.doors = doors;
        addClassName("page");
        top.setWidthFull();
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        removeAll();
        var lot = find(new ProductionLotId(id));
        title = Texts.of("productionlots.lot", lot.facts().number());
        showTop(lot);
        add(top, tabs(lot));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private ProductionLot find(ProductionLotId id) {
        return doors.lots().find(id).orElseThrow(NotFoundException::new);
    }

    /** The heading changes with what is done in the tabs; the tabs stay as they are. */
    private void refreshTop(ProductionLotId id) {
        showTop(find(id));
    }

    private void showTop(ProductionLot lot) {
        top.removeAll();
        var product = new Span(lot.product().name() + " · " + lot.product().code() + " · " + lot.establishmentName());
        product.addClassName("secondary");
        var heading = new Div(new H1(title), LotBadge.of(lot));
        heading.addClassName("page-heading");
        doors.lots().findHold(lot.id()).ifPresent(hold -> heading.add(LotBadge.of(hold)));
        lot.publishedAt().ifPresent(at -> heading.add(new Span(Texts.of("productionlots.since", Formats.time(at)))));
        heading.add(product);
        top.add(heading);
        if (!lot.published() && doors.mayEdit()) {
            addPublishing(lot);
        }
    }

    private void addPublishing(ProductionLot lot) {
        var missing = doors.lots().findMissing(lot.id());
        if (!missing.isEmpty()) {
            top.add(new MissingList(missing));
        }
        var publish = new Button(Texts.of("productionlots.publish"), _ -> publish(lot));
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        publish.setDisableOnClick(true);
        top.add(publish);
    }

    private void publish(ProductionLot shown) {
        switch (doors.lots().publish(shown.id(), find(shown.id()).version())) {
            case LotPublishing.Published published ->
                Notices.done("productionlots.published", published.lot().facts().number());
            case LotPublishing.Incomplete incomplete -> MissingList.say(incomplete.missing());
            case LotPublishing.AlreadyPublished _ -> Notices.refused("productionlots.alreadyPublished");
            case LotPublishing.Overtaken _ -> Notices.refused("productionlots.overtaken");
        }
        refreshTop(shown.id());
    }

    private TabSheet tabs(ProductionLot lot) {
        Runnable changed = () -> refreshTop(lot.id());
        var tabs = new TabSheet();
        tabs.setWidthFull();
        tabs.add(Texts.of("productionlots.tab.facts"), facts(lot));
        tabs.add(Texts.of("productionlots.tab.links"), new LotLinksPanel(doors, lot, changed));
        doors.tabs().stream()
                .filter(tab -> tab.subjectKind().equals(ProductionLotService.SUBJECT))
                .sorted(Comparator.comparingInt(RecordTab::position))
                .forEach(tab ->
                        tabs.add(Texts.of(tab.titleKey()), tab.content(lot.id().value(), changed)));
        var subject = new AuditSubject(ProductionLotService.SUBJECT, lot.id().value());
        tabs.add(Texts.of("shell.history"), new HistoryPanel(doors.trail(), subject));
        return tabs;
    }

    private VerticalLayout facts(ProductionLot lot) {
        var form = new LotForm(doors.lots(), doors.places());
        form.show(lot, lot.facts().place().flatMap(doors.places()::find));
        var layout = new VerticalLayout(form);
        layout.setPadding(false);
        if (doors.mayEdit()) {
            var draft = doors.drafts().of("PRODUCTION_LOT", lot.id().value(), form.draft());
            layout.addComponentAsFirst(draft);
            var shown = new Shown(lot, draft);
            var save =
                    new Button(Texts.of("shell.save"), _ -> form.typed().ifPresent(typed -> save(shown, form, typed)));
            save.addThemeVariants(lot.published() ? ButtonVariant.LUMO_PRIMARY : ButtonVariant.LUMO_TERTIARY);
            layout.add(save);
        } else {
            form.readOnly();
        }
        return layout;
    }

    private void save(Shown shown, LotForm form, NewProductionLot typed) {
        switch (doors.lots().change(shown.lot.id(), typed, shown.lot.version())) {
            case LotSaving.Saved saved -> {
                shown.lot = saved.lot();
                shown.draft.saved();
                form.show(List.of());
                Notices.done("shell.saved");
                title = Texts.of("productionlots.lot", saved.lot().facts().number());
                refreshTop(saved.lot().id());
            }
            case LotSaving.Flawed flawed -> form.show(flawed.flaws());
            case LotSaving.NumberTaken _ ->
                Notices.refused("productionlots.numberTaken", typed.facts().number());
            case LotSaving.Fixed _ -> Notices.refused("productionlots.fixed");
            case LotSaving.Incomplete incomplete -> MissingList.say(incomplete.missing());
            case LotSaving.Overtaken _ -> {
                shown.lot = find(shown.lot.id());
                var place = shown.lot.facts().place().flatMap(doors.places()::find);
                shown.draft.overtaken(() -> form.show(shown.lot, place));
            }
        }
    }

    /** The lot as the form shows it: what a change starts from. */
    private static final class Shown {

        private ProductionLot lot;
        private final DraftKeeper draft;

        Shown(ProductionLot lot, DraftKeeper draft) {
            this.lot = lot;
            this.draft = draft;
        }
    }
}
