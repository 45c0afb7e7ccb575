package vn.gov.cantho.check.portal.productionlots.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.gov.cantho.check.portal.productionlots.LotSaving;
import vn.gov.cantho.check.portal.productionlots.NewProductionLot;
import vn.gov.cantho.check.portal.productionlots.PlaceService;
import vn.gov.cantho.check.portal.productionlots.ProductionLotLinks;
import vn.gov.cantho.check.portal.productionlots.ProductionLotService;
import vn.gov.cantho.check.portal.shell.DraftKeeper;
import vn.gov.cantho.check.portal.shell.DraftKeeping;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;

/** Begins a production lot. */
@Route(ProductionLotLinks.NEW_LOT)
@RolesAllowed("EDITOR")
final class NewProductionLotView extends VerticalLayout implements HasDynamicTitle {

    private final ProductionLotService lots;
    private final LotForm form;
    private final DraftKeeper draft;

    NewProductionLotView(ProductionLotService lots, PlaceService places, DraftKeeping drafts) {
        this.lots = lots;
        this.form = new LotForm(lots, places);
        this.draft = drafts.of("PRODUCTION_LOT", 0, form.draft());
        addClassName("page");
        var create = new Button(Texts.of("productionlots.create"), _ -> create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var cancel = new Button(Texts.of("shell.cancel"), _ -> UI.getCurrent().navigate(ProductionLotLinks.LOTS));
        add(
                new H1(getPageTitle()),
                new Paragraph(Texts.of("productionlots.new.explanation")),
                draft,
                form,
                new HorizontalLayout(create, cancel));
    }

    @Override
    public String getPageTitle() {
        return Texts.of("productionlots.new");
    }

    private void create() {
        form.typed().ifPresent(this::create);
    }

    private void create(NewProductionLot typed) {
        switch (lots.create(typed)) {
            case LotSaving.Saved saved -> {
                draft.saved();
                Notices.done("productionlots.created", saved.lot().facts().number());
                UI.getCurrent().navigate(ProductionLotLinks.lot(saved.lot().id()));
            }
            case LotSaving.Flawed flawed -> form.show(flawed.flaws());
            case LotSaving.NumberTaken _ ->
                Notices.refused("productionlots.numberTaken", typed.facts().number());
            case LotSaving.Fixed _ -> Notices.refused("productionlots.fixed");
            case LotSaving.Incomplete incomplete -> MissingList.say(incomplete.missing());
            case LotSaving.Overtaken _ -> Notices.refused("productionlots.overtaken");
        }
    }
}
