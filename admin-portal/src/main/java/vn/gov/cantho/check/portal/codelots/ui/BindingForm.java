package vn.gov.cantho.check.portal.codelots.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import java.util.List;
import vn.gov.cantho.check.portal.codelots.Binding;
import vn.gov.cantho.check.portal.codelots.CodeLot;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.productionlots.ProductionLot;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;

/** Asks which published production lot the codes stand for. */
final class BindingForm extends VerticalLayout {

    private final CodeDoors doors;
    private final CodeLot shown;
    private final Runnable whenDone;
    private final ComboBox<ProductionLot> lot = new ComboBox<>(Texts.of("codelots.field.lot"));

    BindingForm(CodeDoors doors, CodeLot shown, Runnable whenDone) {
        this.doors = doors;
        this.shown = shown;
        this.whenDone = whenDone;
        setPadding(false);
        lot.setItems(query -> doors
                .lots()
                .findPublished(
                        new ListQuery(query.getFilter().orElse(""), List.of(), query.getOffset(), query.getLimit()))
                .stream());
        lot.setItemLabelGenerator(BindingForm::label);
        lot.setHelperText(Texts.of("codelots.help.lot"));
        lot.setWidthFull();
        lot.setMaxWidth("36rem");
        shown.lot().flatMap(bound -> doors.lots().find(bound.id())).ifPresent(lot::setValue);
        var bind = new Button(Texts.of("codelots.bind"), _ -> bind());
        if (shown.lot().isEmpty()) {
            bind.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        add(new H2(Texts.of("codelots.bind.title")), lot, bind);
    }

    private void bind() {
        lot.setInvalid(lot.isEmpty());
        if (lot.isEmpty()) {
            lot.setErrorMessage(Texts.of("codelots.flaw.lot"));
            return;
        }
        switch (doors.codeLots().bind(shown.id(), lot.getValue().id(), shown.version())) {
            case Binding.Bound bound -> {
                Notices.done("codelots.bound", bound.codeLot().size(), label(lot.getValue()));
                whenDone.run();
            }
            case Binding.LotNotPublished _ -> Notices.refused("codelots.lotNotPublished");
            case Binding.Held held ->
                Notices.refused("codelots.held", Texts.of(held.hold().text()));
            case Binding.HasActiveCodes _ -> Notices.refused("codelots.hasActiveCodes");
            case Binding.Overtaken _ -> Notices.refused("codelots.overtaken");
        }
    }

    private static String label(ProductionLot lot) {
        return lot.facts().number() + " · " + lot.product().name() + " · "
                + Formats.date(lot.facts().producedOn());
    }
}
